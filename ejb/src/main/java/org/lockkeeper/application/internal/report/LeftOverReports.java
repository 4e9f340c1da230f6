package org.lockkeeper.application.internal.report;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.audit.AuditText;

/** Puts on record what was removed of uploads that a crash had cut off. */
@Dependent
public class LeftOverReports {

    private static final int MAX_NAMED = 10;
    private static final int MAX_TEXT = 1_000;

    private final UnitOfWork transactions;
    private final AuditTrail audit;

    @Inject
    LeftOverReports(UnitOfWork transactions, AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** One entry a Site, which names the first of them. */
    public void removed(String site, List<Path> files) {
        String named = files.stream().limit(MAX_NAMED).map(Path::toString).collect(Collectors.joining(", "));
        transactions.run(() -> audit.record(AuditEvent.bySystem(
                AuditAction.LEFT_OVERS_REMOVED,
                ObjectName.site(site),
                AuditText.clean(files.size() + " removed: " + named, MAX_TEXT))));
    }
}
