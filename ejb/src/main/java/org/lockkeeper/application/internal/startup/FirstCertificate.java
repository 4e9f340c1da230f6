package org.lockkeeper.application.internal.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.lockkeeper.domain.certificate.CertificateFactory;
import org.lockkeeper.domain.certificate.CertificateFactory.NewCertificate;
import org.lockkeeper.domain.certificate.CertificateFactory.Order;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.PrivateKeyVault;
import org.lockkeeper.domain.certificate.ServerCertificate;

/** Makes certificate {@code default}: self-signed, for this host. */
@Dependent
class FirstCertificate {

    private static final String ALIAS = "default";
    private static final int VALIDITY_DAYS = 398;
    private static final String LOCALHOST = "localhost";

    private final CertificateFactory factory;
    private final CertificateRepository certificates;
    private final PrivateKeyVault vault;
    private final Clock clock;

    @Inject
    FirstCertificate(
            CertificateFactory factory, CertificateRepository certificates, PrivateKeyVault vault, Clock clock) {
        this.factory = factory;
        this.certificates = certificates;
        this.vault = vault;
        this.clock = clock;
    }

    ServerCertificate make(String hostName) {
        List<String> names = Stream.of(hostName, LOCALHOST).distinct().toList();
        NewCertificate made =
                factory.selfSigned(new Order(hostName, names, List.of("127.0.0.1", "::1"), VALIDITY_DAYS));
        ServerCertificate certificate = new ServerCertificate(
                ALIAS, vault.seal(ALIAS, made.key()), made.chainPem(), made.requestPem(), clock.instant());
        certificates.add(certificate);
        return certificate;
    }
}
