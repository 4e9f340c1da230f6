package org.lockkeeper.application.internal.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.Lifetime;
import org.lockkeeper.domain.certificate.Lifetime.Stage;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.log.EjbLog;

/** What time does to certificates: plans come due, ends come near, revocation lists grow old. */
@Dependent
class CertificateUpkeep {

    private final UnitOfWork transactions;
    private final CertificateRepository certificates;
    private final StoredCertificates stored;
    private final ChainChange chains;
    private final Issuer issuer;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    CertificateUpkeep(
            UnitOfWork transactions,
            CertificateRepository certificates,
            StoredCertificates stored,
            ChainChange chains,
            Issuer issuer,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.certificates = certificates;
        this.stored = stored;
        this.chains = chains;
        this.issuer = issuer;
        this.audit = audit;
        this.clock = clock;
    }

    /** Cheap; for every minute. */
    void activatePlans() {
        transactions.run(() -> chains.activateDue(AuditEvent.SYSTEM));
    }

    /** For every hour. */
    void checkAll() {
        transactions.run(() -> certificates.all().forEach(this::tellExpiry));
        transactions.run(issuer::refreshLists);
    }

    /** Each stage is told once, in log and audit. */
    private void tellExpiry(ServerCertificate certificate) {
        X509Certificate leaf = stored.leaf(certificate);
        Stage stage = Lifetime.stage(leaf, clock.instant());
        if (stage.ordinal() <= certificate.expiryNotice()) {
            return;
        }
        certificate.noticed(stage);
        String end = leaf.getNotAfter().toInstant().toString();
        EjbLog.LOG.certificateExpires(certificate.alias(), end);
        audit.record(AuditEvent.bySystem(
                stage == Stage.EXPIRED ? AuditAction.CERTIFICATE_EXPIRED : AuditAction.CERTIFICATE_EXPIRING,
                ObjectName.certificate(certificate.alias()),
                "notAfter=" + end));
    }
}
