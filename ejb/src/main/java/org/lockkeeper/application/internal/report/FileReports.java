package org.lockkeeper.application.internal.report;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ClientAddress;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.spi.session.FileChange;

/** Records what clients do to files and folders without a transfer. */
@Dependent
public class FileReports {

    private final UnitOfWork transactions;
    private final AuditTrail audit;

    @Inject
    FileReports(UnitOfWork transactions, AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Commits before it returns. */
    public void changed(FileChange change) {
        transactions.run(() -> audit.record(AuditEvent.of(
                change.session().user().orElse(""),
                ClientAddress.of(change.session()),
                action(change.kind()),
                ObjectName.file(change.session().site(), change.path()),
                change.target().map(target -> "to " + target).orElse(""))));
    }

    private static AuditAction action(FileChange.Kind kind) {
        return switch (kind) {
            case RENAMED -> AuditAction.FILE_RENAMED;
            case DELETED -> AuditAction.FILE_DELETED;
            case FOLDER_CREATED -> AuditAction.FOLDER_CREATED;
            case FOLDER_REMOVED -> AuditAction.FOLDER_REMOVED;
        };
    }
}
