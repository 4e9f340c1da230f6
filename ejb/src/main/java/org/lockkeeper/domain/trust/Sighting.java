package org.lockkeeper.domain.trust;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When, where and by whom an unknown certificate was shown: the last user, Site and address, and how often in all. */
@Embeddable
public class Sighting {

    @Column(name = "seen_user")
    private String user;

    @Column(name = "seen_site")
    private String site;

    @Column(name = "seen_address")
    private String address;

    @Column(name = "seen_count")
    private long count;

    @Column(name = "first_seen")
    private Instant first;

    @Column(name = "last_seen")
    private Instant last;

    /** For JPA. */
    protected Sighting() {}

    /** The first one. */
    public Sighting(Place place, String address, Instant at) {
        this.user = place.user();
        this.site = place.site();
        this.address = address;
        this.count = 1;
        this.first = at;
        this.last = at;
    }

    /** On which Site, and as whom. */
    public Place place() {
        return new Place(site, user);
    }

    public String user() {
        return user;
    }

    public String site() {
        return site;
    }

    public String address() {
        return address;
    }

    public long count() {
        return count;
    }

    public Instant first() {
        return first;
    }

    public Instant last() {
        return last;
    }
}
