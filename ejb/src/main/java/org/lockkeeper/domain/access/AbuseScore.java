package org.lockkeeper.domain.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.lockkeeper.domain.PersistentObject;
import org.lockkeeper.domain.settings.Network;

/** The points that an address has collected by what a decent client does not do. */
@Entity
@Table(name = "abuse_score")
public class AbuseScore extends PersistentObject {

    private static final int MAX_POINTS = 1_000_000_000;

    @Column(name = "network", updatable = false)
    private String network;

    @Column(name = "points")
    private int points;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "last_at")
    private Instant lastAt;

    /** For JPA. */
    protected AbuseScore() {}

    /** No points so far. */
    public AbuseScore(Network network, Instant now) {
        this.network = network.toString();
        this.firstAt = now;
        this.lastAt = now;
    }

    /** Adds points, or begins anew where the first ones are longer ago than the window. */
    public void add(long more, Instant now, Duration window) {
        if (firstAt.plus(window).isBefore(now)) {
            points = 0;
            firstAt = now;
        }
        points = (int) Math.min(MAX_POINTS, points + more);
        lastAt = now;
    }

    public int points() {
        return points;
    }
}
