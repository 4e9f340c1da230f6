package org.lockkeeper.infrastructure.pki;

import java.time.Clock;
import org.lockkeeper.domain.certificate.CertificateFactory;
import org.lockkeeper.domain.certificate.CertificateFiles;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.certificate.PrivateKeyVault;

/** The real thing, for tests of other packages. */
public final class TestPki {

    private final PrivateKeyVault vault = new ElytronPrivateKeyVault();
    private final CertificateFactory factory;

    public TestPki(Clock clock) {
        factory = new BouncyCastleCertificateFactory(clock);
    }

    public PrivateKeyVault vault() {
        return vault;
    }

    public CertificateFactory factory() {
        return factory;
    }

    public CertificateFiles files() {
        return new BoundedCertificateFiles();
    }

    public CertificateReader reader() {
        return new JdkCertificateReader();
    }
}
