package org.lockkeeper.application.internal.report;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ClientAddress;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.audit.SessionFacts;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.event.EventValues;
import org.lockkeeper.domain.event.TriggerType;
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
        AuditEvent event = AuditEvent.of(
                change.session().user().orElse(""),
                ClientAddress.of(change.session()),
                action(change.kind()),
                ObjectName.file(change.session().site(), change.path()),
                change.target().map(target -> "to " + target).orElse(""));
        Optional<TriggerType> trigger =
                Optional.of(TriggerType.valueOf(event.action().name()));
        transactions.run(() -> audit.record(event, trigger, facts(change)));
    }

    private static Map<String, String> facts(FileChange change) {
        Map<String, String> facts = SessionFacts.of(change.session());
        facts.put(EventValues.PATH, change.path());
        facts.put("target", change.target().orElse(""));
        facts.put(EventValues.FILE, change.file().toString());
        return facts;
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
