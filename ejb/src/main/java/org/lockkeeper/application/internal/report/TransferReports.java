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
import org.lockkeeper.domain.transfer.TransferRecord;
import org.lockkeeper.domain.transfer.TransferRepository;
import org.lockkeeper.spi.session.TransferDirection;
import org.lockkeeper.spi.session.TransferReport;

/** Records transfers: the record and its audit entry come together or not at all. */
@Dependent
public class TransferReports {

    private final UnitOfWork transactions;
    private final TransferRepository transfers;
    private final AuditTrail audit;

    @Inject
    TransferReports(UnitOfWork transactions, TransferRepository transfers, AuditTrail audit) {
        this.transactions = transactions;
        this.transfers = transfers;
        this.audit = audit;
    }

    /** Commits before it returns: the client gets its 226 only then. */
    public void record(TransferReport report) {
        transactions.run(() -> {
            transfers.add(new TransferRecord(report, ClientAddress.of(report.session())));
            audit.record(event(report), trigger(report), facts(report));
        });
    }

    private static Optional<TriggerType> trigger(TransferReport report) {
        boolean upload = report.direction() != TransferDirection.DOWNLOAD;
        if (report.outcome() == TransferReport.Outcome.COMPLETED) {
            return Optional.of(upload ? TriggerType.FILE_UPLOADED : TriggerType.FILE_DOWNLOADED);
        }
        return upload ? Optional.of(TriggerType.UPLOAD_FAILED) : Optional.empty();
    }

    private static Map<String, String> facts(TransferReport report) {
        Map<String, String> facts = SessionFacts.of(report.session());
        facts.put(EventValues.PATH, report.path());
        facts.put(EventValues.FILE, report.file().toString());
        facts.put("size", Long.toString(report.offset() + report.bytes()));
        facts.put("detail", report.detail());
        return facts;
    }

    private static AuditEvent event(TransferReport report) {
        return AuditEvent.of(
                report.session().user().orElse(""),
                ClientAddress.of(report.session()),
                action(report),
                ObjectName.file(report.session().site(), report.path()),
                detail(report));
    }

    private static AuditAction action(TransferReport report) {
        return switch (report.outcome()) {
            case COMPLETED -> completed(report.direction());
            case ABORTED -> AuditAction.TRANSFER_ABORTED;
            case TRUNCATED, FAILED -> AuditAction.TRANSFER_FAILED;
        };
    }

    private static AuditAction completed(TransferDirection direction) {
        return switch (direction) {
            case UPLOAD -> AuditAction.FILE_UPLOADED;
            case APPEND -> AuditAction.FILE_APPENDED;
            case DOWNLOAD -> AuditAction.FILE_DOWNLOADED;
        };
    }

    private static String detail(TransferReport report) {
        String size = report.bytes() + " bytes in " + report.duration().toMillis() + " ms";
        String outcome = report.outcome() == TransferReport.Outcome.COMPLETED
                ? ""
                : ", " + report.direction() + " " + report.outcome() + ": " + report.detail();
        return size + outcome;
    }
}
