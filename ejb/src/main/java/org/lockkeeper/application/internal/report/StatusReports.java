package org.lockkeeper.application.internal.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ListenerStatus.State;
import org.lockkeeper.spi.session.ServerStatus;

/**
 * Audits what went wrong in a status and was not so before. The engine repeats itself, for it retries; the audit must not. The
 * log has it already: the engine writes it.
 */
@ApplicationScoped
public class StatusReports {

    private static final int MAX_REASON = 500;

    private final UnitOfWork transactions;
    private final AuditTrail audit;
    private final Set<Object> reported = new HashSet<>();

    /** For the client proxy. */
    protected StatusReports() {
        this(null, null);
    }

    @Inject
    StatusReports(UnitOfWork transactions, AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Records what the status before did not say. */
    public synchronized void changed(ServerStatus status) {
        status.listeners().stream()
                .filter(listener -> listener.state() == State.FAILED)
                .filter(listener -> !reported.contains(listener))
                .forEach(this::failed);
        status.error().filter(error -> !reported.contains(error)).ifPresent(this::refused);
        reported.clear();
        reported.addAll(List.copyOf(status.listeners()));
        status.error().ifPresent(reported::add);
    }

    private void failed(ListenerStatus listener) {
        var binding = listener.binding();
        record(AuditEvent.bySystem(
                AuditAction.LISTENER_FAILED,
                ObjectName.site(listener.site()) + "/listener:" + binding.address() + ":" + binding.port(),
                AuditText.clean(listener.reason(), MAX_REASON)));
    }

    private void refused(String error) {
        record(AuditEvent.bySystem(
                AuditAction.CONFIGURATION_REFUSED, ObjectName.SERVER, AuditText.clean(error, MAX_REASON)));
    }

    private void record(AuditEvent event) {
        transactions.run(() -> audit.record(event));
    }
}
