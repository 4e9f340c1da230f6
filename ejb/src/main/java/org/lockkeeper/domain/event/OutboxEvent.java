package org.lockkeeper.domain.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lockkeeper.domain.PersistentObject;

/** Something that has happened; it waits until it has been compared with the rules, and stays for dry runs. */
@Entity
@Table(name = "event_outbox")
public class OutboxEvent extends PersistentObject {

    @Column(name = "occurred_at", updatable = false)
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "trigger_type", updatable = false)
    private TriggerType trigger;

    @Column(name = "site_name", updatable = false)
    private String site;

    @Column(name = "event_values", updatable = false)
    private String values;

    @Column(name = "matched")
    private boolean matched;

    /** For JPA. */
    protected OutboxEvent() {}

    /** Something new; {@code site} is empty where it concerns the whole Server. */
    public OutboxEvent(Instant occurredAt, TriggerType trigger, String site, EventValues values) {
        this.occurredAt = occurredAt;
        this.trigger = trigger;
        this.site = site;
        this.values = values.format();
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public TriggerType trigger() {
        return trigger;
    }

    public String site() {
        return site;
    }

    public EventValues values() {
        return EventValues.parse(values);
    }

    /** Whether it has been compared with the rules. */
    public boolean matched() {
        return matched;
    }

    /** It has been compared with the rules. */
    public void markMatched() {
        matched = true;
    }
}
