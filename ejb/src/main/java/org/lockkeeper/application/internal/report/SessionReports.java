package org.lockkeeper.application.internal.report;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ClientAddress;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.SessionInfo;

/** Records the end of sessions; their beginning is the login, which is recorded already. */
@Dependent
public class SessionReports {

    private final UnitOfWork transactions;
    private final AuditTrail audit;

    @Inject
    SessionReports(UnitOfWork transactions, AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** A logged-in session has ended. */
    public void closed(SessionInfo session, DisconnectReason reason) {
        String user = session.user().orElse("");
        transactions.run(() -> audit.record(AuditEvent.of(
                user,
                ClientAddress.of(session),
                AuditAction.SESSION_CLOSED,
                ObjectName.user(session.site(), user),
                reason.name())));
    }
}
