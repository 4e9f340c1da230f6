package org.lockkeeper.application.internal.clientcertificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ClientAddress;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.certificate.CertificateFiles;
import org.lockkeeper.domain.trust.Fingerprints;
import org.lockkeeper.domain.trust.Place;
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
    TrustedCertificateRepository certificates;

    @Inject
    CertificateFiles files;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Records the client's certificate. One at a time: two logins at once must not make two entries. */
    public synchronized void record(LoginRequest request) {
        transactions.run(() -> seen(request));
    }

    private void seen(LoginRequest request) {
        X509Certificate leaf = request.certificates().get(0);
        Place place = ClientCertificates.place(request);
        String address = ClientAddress.of(request.session());
        String sha256 = Fingerprints.of(leaf);
        Instant now = clock.instant();
        if (!certificates.seenAgain(sha256, place, address, now)) {
            add(leaf, new Sighting(place, address, now));
            audit.record(AuditEvent.of(
                    request.user(),
                    address,
                    AuditAction.CERTIFICATE_PENDING,
                    ObjectName.trustedCertificate(sha256),
                    subject(leaf)));
        }
    }

    private void add(X509Certificate leaf, Sighting sighting) {
        certificates.forgetOldestPendingOf(new Place(sighting.site(), sighting.user()), MAX_OF_USER - 1);
        certificates.forgetOldestPending(MAX - 1);
        certificates.add(TrustedCertificate.pending(leaf, files.pem(java.util.List.of(leaf)), sighting));
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
