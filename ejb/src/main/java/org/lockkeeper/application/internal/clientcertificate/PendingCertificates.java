package org.lockkeeper.application.internal.clientcertificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ClientAddress;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.certificate.CertificateFiles;
import org.lockkeeper.domain.server.ServerRepository;
import org.lockkeeper.domain.trust.Fingerprints;
import org.lockkeeper.domain.trust.Sighting;
import org.lockkeeper.domain.trust.TrustedCertificate;
import org.lockkeeper.domain.trust.TrustedCertificateRepository;
import org.lockkeeper.spi.login.LoginRequest;

/**
 * Puts unknown certificates before the administrators: each once, whoever shows it how often. Anybody can make
 * certificates, so their number is bounded, for each user and in all; the oldest pending ones go, decided ones never.
 */
@ApplicationScoped
public class PendingCertificates {

    static final int MAX_OF_USER = 20;
    static final int MAX = 1_000;

    @Inject
    UnitOfWork transactions;

    @Inject
    ServerRepository servers;

    @Inject
    TrustedCertificateRepository certificates;

    @Inject
    CertificateFiles files;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Records the client's certificate. */
    public void record(LoginRequest request) {
        transactions.run(() -> seen(request));
    }

    private void seen(LoginRequest request) {
        X509Certificate leaf = request.certificates().get(0);
        Sighting sighting =
                new Sighting(ClientCertificates.place(request), ClientAddress.of(request.session()), clock.instant());
        if (!again(leaf, sighting)) {
            addFirst(leaf, sighting);
        }
    }

    private boolean again(X509Certificate leaf, Sighting sighting) {
        return certificates.seenAgain(Fingerprints.of(leaf), sighting.place(), sighting.address(), sighting.last());
    }

    /** Under the lock of decisions: another login, or an administrator, may be adding the same at this moment. */
    private void addFirst(X509Certificate leaf, Sighting sighting) {
        servers.lock();
        if (!again(leaf, sighting) && !decidedForAll(leaf)) {
            add(leaf, sighting);
            audit.record(AuditEvent.of(
                    sighting.user(),
                    sighting.address(),
                    AuditAction.CERTIFICATE_PENDING,
                    ObjectName.trustedCertificate(Fingerprints.of(leaf)),
                    leaf.getSubjectX500Principal().getName()));
        }
    }

    private boolean decidedForAll(X509Certificate leaf) {
        return certificates.ofCertificate(Fingerprints.of(leaf)).stream()
                .anyMatch(entry -> entry.site().isEmpty() && entry.user().isEmpty());
    }

    private void add(X509Certificate leaf, Sighting sighting) {
        certificates.forgetOldestPendingOf(sighting.place(), MAX_OF_USER - 1);
        certificates.forgetOldestPending(MAX - 1);
        certificates.add(TrustedCertificate.pending(leaf, files.pem(List.of(leaf)), sighting));
    }
}
