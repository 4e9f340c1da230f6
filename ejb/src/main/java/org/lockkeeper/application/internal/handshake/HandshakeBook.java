package org.lockkeeper.application.internal.handshake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.application.HandshakeService;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.handshake.HandshakeLedger.Taken;
import org.lockkeeper.application.internal.handshake.HandshakeLedger.Tally;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.handshake.HandshakeKind;
import org.lockkeeper.domain.handshake.HandshakeRecord;
import org.lockkeeper.domain.handshake.HandshakeRepository;
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/** Writes the ledger down, and forgets what is old. */
@Dependent
class HandshakeBook {

    static final int MAX_RECORDS = 50_000;

    /** What the policy has refused, as against what went wrong. */
    private static final Set<Outcome> DENIALS = EnumSet.of(
            Outcome.NO_COMMON_VERSION,
            Outcome.NO_COMMON_SUITE,
            Outcome.NO_APPLICATION_PROTOCOL,
            Outcome.UNKNOWN_NAME,
            Outcome.NOT_RESUMED,
            Outcome.OTHER_CERTIFICATE);

    private static final int MAX_AUDITED = 100;

    private final UnitOfWork transactions;
    private final HandshakeRepository handshakes;
    private final HandshakeLedger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    HandshakeBook(
            UnitOfWork transactions,
            HandshakeRepository handshakes,
            HandshakeLedger ledger,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.handshakes = handshakes;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    void write() {
        Taken taken = ledger.take();
        if (taken.dropped() > 0) {
            EjbLog.LOG.handshakesDropped(taken.dropped(), HandshakeLedger.MAX_KINDS);
        }
        if (!taken.tallies().isEmpty()) {
            transactions.run(() -> {
                taken.tallies().forEach(this::write);
                auditDenials(taken.tallies());
            });
        }
    }

    private void write(HandshakeKind kind, Tally tally) {
        HandshakeRecord found = handshakes.byDigest(kind.digest()).orElseGet(() -> added(kind, tally));
        found.add(tally.count(), tally.last(), tally.detail());
    }

    private HandshakeRecord added(HandshakeKind kind, Tally tally) {
        HandshakeRecord made = new HandshakeRecord(kind, tally.first());
        handshakes.add(made);
        return made;
    }

    /** One entry a kind and turn; of a flood of kinds only some, the inventory has the rest. */
    private void auditDenials(Map<HandshakeKind, Tally> tallies) {
        tallies.entrySet().stream()
                .filter(entry -> DENIALS.contains(entry.getKey().outcome()))
                .limit(MAX_AUDITED)
                .forEach(entry -> auditDenial(entry.getKey(), entry.getValue()));
    }

    private void auditDenial(HandshakeKind kind, Tally tally) {
        String object = kind.site().isEmpty() ? ObjectName.SERVER : ObjectName.site(kind.site());
        String times = tally.count() == 1 ? "" : " (" + tally.count() + " times)";
        String detail = kind.outcome() + times + ": " + tally.detail();
        audit.record(AuditEvent.of(kind.user(), kind.address(), AuditAction.TLS_REFUSED, object, detail));
    }

    void forgetOld() {
        transactions.run(() -> {
            handshakes.removeBefore(clock.instant().minus(Duration.ofDays(HandshakeService.DAYS)));
            handshakes.lastOfLatest(MAX_RECORDS).ifPresent(handshakes::removeBefore);
        });
    }
}
