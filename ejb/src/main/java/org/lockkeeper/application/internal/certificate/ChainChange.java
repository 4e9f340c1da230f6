package org.lockkeeper.application.internal.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import org.lockkeeper.application.CertificateView;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.FormerChain;
import org.lockkeeper.domain.certificate.ServerCertificate;

/** Puts another chain into force: history, audit, revision. By an administrator, or by a plan that is due. */
@Dependent
class ChainChange {

    private final CertificateRepository certificates;
    private final StoredCertificates stored;
    private final ConfigurationChanges changes;
    private final Clock clock;

    @Inject
    ChainChange(
            CertificateRepository certificates, StoredCertificates stored, ConfigurationChanges changes, Clock clock) {
        this.certificates = certificates;
        this.stored = stored;
        this.changes = changes;
        this.clock = clock;
    }

    void replace(ServerCertificate certificate, String chainPem, String actor) {
        String before = describe(stored.leaf(certificate));
        certificates.add(new FormerChain(certificate, clock.instant(), actor));
        certificate.replaceChain(chainPem);
        certificates.flush();
        changes.record(
                actor,
                AuditAction.CERTIFICATE_REPLACED,
                ObjectName.certificate(certificate.alias()),
                before,
                describe(stored.leaf(certificate)));
    }

    /** Puts all plans into force whose time has come. */
    void activateDue(String actor) {
        Instant now = clock.instant();
        certificates.all().stream()
                .filter(certificate -> certificate
                        .nextActiveAt()
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .forEach(certificate -> activate(certificate, actor));
    }

    /** What the audit says of a certificate. */
    String describe(X509Certificate certificate) {
        CertificateView view = CertificateViews.of(certificate, clock.instant());
        return "subject=" + view.subject().distinguishedName() + ", issuer="
                + view.issuer().distinguishedName() + ", notAfter=" + view.notAfter() + ", sha256=" + view.sha256();
    }

    private void activate(ServerCertificate certificate, String actor) {
        String next = certificate.nextChainPem().orElseThrow();
        certificate.forgetNext();
        replace(certificate, next, actor);
    }
}
