package org.lockkeeper.application.internal.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.audit.AuditRepository;

/** Records events in the transaction of the caller: no change without its entry, no entry without its change. */
@Dependent
public class AuditTrail {

    private final AuditRepository entries;
    private final Clock clock;

    /** By CDI. */
    @Inject
    public AuditTrail(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Records one event, now. */
    public void record(AuditEvent event) {
        entries.add(new AuditEntry(clock.instant(), event));
    }
}
