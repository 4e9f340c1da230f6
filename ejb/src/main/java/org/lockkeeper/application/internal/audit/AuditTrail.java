package org.lockkeeper.application.internal.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.audit.AuditRepository;
import org.lockkeeper.domain.event.EventOutbox;
import org.lockkeeper.domain.event.TriggerType;

/**
 * Records events in the transaction of the caller: no change without its entry, no entry without its change. What event
 * rules may be interested in goes to their outbox in the same transaction.
 */
@Dependent
public class AuditTrail {

    private final AuditRepository entries;
    private final Clock clock;
    private final EventOutbox outbox;

    /** Without event rules. */
    public AuditTrail(AuditRepository entries, Clock clock) {
        this(entries, clock, EventOutbox.NONE);
    }

    /** By CDI. */
    @Inject
    public AuditTrail(AuditRepository entries, Clock clock, EventOutbox outbox) {
        this.entries = entries;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Records one event, now. */
    public void record(AuditEvent event) {
        record(event, EventNotices.trigger(event.action()), Map.of());
    }

    /**
     * Records one event of which rules can know more than the entry says.
     *
     * @param trigger empty where no rule can be interested
     * @param facts values of variables
     */
    public void record(AuditEvent event, Optional<TriggerType> trigger, Map<String, String> facts) {
        Instant now = clock.instant();
        entries.add(new AuditEntry(now, event));
        trigger.ifPresent(type -> outbox.put(EventNotices.event(now, type, event, facts)));
    }
}
