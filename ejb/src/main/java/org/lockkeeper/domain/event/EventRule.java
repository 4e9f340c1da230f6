package org.lockkeeper.domain.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;
import org.lockkeeper.domain.site.Site;

/** What an administrator wants to be done when something happens on a Site. */
@Entity
@Table(name = "event_rule")
public class EventRule extends PersistentObject {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id", updatable = false)
    private Site site;

    @Column(name = "name")
    private String name;

    @Column(name = "enabled")
    private boolean enabled;

    @Column(name = "rank")
    private int rank;

    @Enumerated(EnumType.STRING)
    @Column(name = "trigger_type")
    private TriggerType trigger;

    @Column(name = "trigger_cron")
    private String cron;

    @Column(name = "trigger_zone")
    private String zone;

    @Column(name = "next_firing")
    private Instant nextFiring;

    @Column(name = "max_attempts")
    private int maxAttempts;

    @Column(name = "first_delay_seconds")
    private int firstDelaySeconds;

    @Column(name = "definition")
    private String definition;

    /** For JPA. */
    protected EventRule() {}

    /** A new rule, behind the others. */
    public EventRule(Site site, String name, int rank) {
        this.site = site;
        this.name = name;
        this.rank = rank;
    }

    public Site site() {
        return site;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public boolean enabled() {
        return enabled;
    }

    public void enable(boolean on) {
        enabled = on;
    }

    /** Its place among the rules of its Site, from 0; the first is compared first. */
    public int rank() {
        return rank;
    }

    public void rank(int place) {
        rank = place;
    }

    public TriggerType trigger() {
        return trigger;
    }

    /** When a timer fires; empty for other triggers. */
    public Optional<String> cron() {
        return Optional.ofNullable(cron);
    }

    /** The time zone of the timer. */
    public Optional<String> zone() {
        return Optional.ofNullable(zone);
    }

    /** What starts it; cron and zone are null where it is no timer. */
    public void startOn(TriggerType newTrigger, String newCron, String newZone) {
        trigger = newTrigger;
        cron = newCron;
        zone = newZone;
    }

    /** When a timer fires next; empty for other triggers. */
    public Optional<Instant> nextFiring() {
        return Optional.ofNullable(nextFiring);
    }

    public void fireNext(Instant time) {
        nextFiring = time;
    }

    /** Attempts in all before a run becomes a dead letter. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** The wait before the second attempt; each further one is three times as long, an hour at most. */
    public int firstDelaySeconds() {
        return firstDelaySeconds;
    }

    public void retry(int attempts, int delaySeconds) {
        maxAttempts = attempts;
        firstDelaySeconds = delaySeconds;
    }

    /** Conditions and actions, as JSON. */
    public String definition() {
        return definition;
    }

    public void define(String json) {
        definition = json;
    }
}
