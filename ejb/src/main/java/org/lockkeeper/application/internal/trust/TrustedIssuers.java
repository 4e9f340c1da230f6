package org.lockkeeper.application.internal.trust;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.certificate.KnownIssuers;
import org.lockkeeper.domain.trust.TrustState;
import org.lockkeeper.domain.trust.TrustedCertificateRepository;

/** Authorities that are trusted for clients may complete a server's chain, too: it is only about who signed whom. */
@Dependent
class TrustedIssuers implements KnownIssuers {

    private static final int MAX = 1_000;

    private final TrustedCertificateRepository certificates;
    private final CertificateReader reader;

    @Inject
    TrustedIssuers(TrustedCertificateRepository certificates, CertificateReader reader) {
        this.certificates = certificates;
        this.reader = reader;
    }

    @Override
    public List<X509Certificate> issuers() {
        return certificates.list(Optional.of(TrustState.TRUSTED), 0, MAX).stream()
                .map(entry -> reader.chain(entry.certificatePem()).get(0))
                .filter(certificate -> certificate.getBasicConstraints() >= 0)
                .toList();
    }
}
