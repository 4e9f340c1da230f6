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
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ServerStatus;

/** Logs and audits what is new in a status. The engine repeats itself, for it retries; the records must not. */
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
                .filter(listener -> !reported.contains(listener))
                .forEach(this::report);
        status.error().filter(error -> !reported.contains(error)).ifPresent(error -> refused(status, error));
        reported.clear();
        reported.addAll(List.copyOf(status.listeners()));
        status.error().ifPresent(reported::add);
    }

    private void report(ListenerStatus listener) {
        listener.failure()
                .map(failure -> AuditText.clean(failure, MAX_REASON))
                .ifPresentOrElse(failure -> failed(listener, failure), () -> bound(listener));
    }

    private static void bound(ListenerStatus listener) {
        EjbLog.LOG.listening(
                listener.site(),
                listener.binding().address(),
                listener.port(),
                listener.binding().mode());
    }

    private void failed(ListenerStatus listener, String reason) {
        var binding = listener.binding();
        EjbLog.LOG.cannotListen(listener.site(), binding.address(), binding.port(), binding.mode(), reason);
        record(AuditEvent.bySystem(
                AuditAction.LISTENER_FAILED,
                ObjectName.site(listener.site()) + "/listener:" + binding.address() + ":" + binding.port(),
                reason));
    }

    private void refused(ServerStatus status, String error) {
        String reason = AuditText.clean(error, MAX_REASON);
        EjbLog.LOG.configurationRefused(status.revision(), reason);
        record(AuditEvent.bySystem(AuditAction.CONFIGURATION_REFUSED, ObjectName.SERVER, reason));
    }

    private void record(AuditEvent event) {
        transactions.run(() -> audit.record(event));
    }
}
