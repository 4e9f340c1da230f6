package org.lockkeeper.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lockkeeper.domain.PersistentObject;

/** A recorded event. Its texts are clean by construction, whoever sent them. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends PersistentObject {

    private static final int SHORT = 200;
    private static final int LONG = 2000;

    @Column(name = "occurred_at", updatable = false)
    private Instant occurredAt;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "address", updatable = false)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "action_name", updatable = false)
    private AuditAction action;

    @Column(name = "object_name", updatable = false)
    private String objectName;

    @Column(name = "before_value", updatable = false)
    private String beforeValue;

    @Column(name = "after_value", updatable = false)
    private String afterValue;

    @Column(name = "detail", updatable = false)
    private String detail;

    /** For JPA. */
    protected AuditEntry() {}

    /** Records an event. */
    public AuditEntry(Instant occurredAt, AuditEvent event) {
        this.occurredAt = occurredAt;
        this.actor = AuditText.clean(event.actor(), SHORT);
        this.address = AuditText.clean(event.address(), SHORT);
        this.action = event.action();
        this.objectName = AuditText.clean(event.object(), LONG);
        this.beforeValue = AuditText.clean(event.before(), LONG);
        this.afterValue = AuditText.clean(event.after(), LONG);
        this.detail = AuditText.clean(event.detail(), LONG);
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public String actor() {
        return actor;
    }

    public String address() {
        return address;
    }

    public AuditAction action() {
        return action;
    }

    public String objectName() {
        return objectName;
    }

    public String beforeValue() {
        return beforeValue;
    }

    public String afterValue() {
        return afterValue;
    }

    public String detail() {
        return detail;
    }
}
