package org.lockkeeper.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.security.Security;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.Test;
import org.lockkeeper.domain.certificate.CertificateFactory.NewCertificate;
import org.lockkeeper.domain.certificate.CertificateFactory.Order;

class BouncyCastleCertificateFactoryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final NewCertificate made = new BouncyCastleCertificateFactory(Clock.fixed(NOW, ZoneOffset.UTC))
            .selfSigned(new Order(
                    "ftp.example.com", List.of("ftp.example.com", "localhost"), List.of("127.0.0.1", "::1"), 398));

    private final X509Certificate certificate =
            new JdkCertificateReader().chain(made.chainPem()).get(0);

    @Test
    void key_is_on_curve_p256_and_belongs_to_the_certificate() throws Exception {
        assertThat(((ECPublicKey) certificate.getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength())
                .isEqualTo(256);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(made.key());
        signature.update(new byte[] {1, 2, 3});
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(new byte[] {1, 2, 3});
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void certificate_is_self_signed_for_a_server_and_no_ca() throws Exception {
        assertThatCode(() -> certificate.verify(certificate.getPublicKey())).doesNotThrowAnyException();
        assertThat(certificate.getSubjectX500Principal()).isEqualTo(certificate.getIssuerX500Principal());
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getSerialNumber().bitLength()).isGreaterThan(64);
    }

    @Test
    void certificate_names_host_and_loopback() throws Exception {
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactlyInAnyOrder("ftp.example.com", "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void certificate_is_valid_at_once_and_for_398_days() {
        Instant from = certificate.getNotBefore().toInstant();
        assertThat(from).isBefore(NOW);
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo(from.plus(Duration.ofDays(398)));
    }

    @Test
    void request_proves_possession_of_the_key_and_asks_for_the_same_names() throws Exception {
        PKCS10CertificationRequest request =
                (PKCS10CertificationRequest) new PEMParser(new StringReader(made.requestPem())).readObject();
        assertThat(request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                        .setProvider(new BouncyCastleProvider())
                        .build(request.getSubjectPublicKeyInfo())))
                .isTrue();
        assertThat(request.getSubjectPublicKeyInfo().getEncoded())
                .isEqualTo(certificate.getPublicKey().getEncoded());
        GeneralNames names =
                GeneralNames.fromExtensions(request.getRequestedExtensions(), Extension.subjectAlternativeName);
        assertThat(names.getNames()).hasSize(4);
    }

    @Test
    void provider_is_never_registered() {
        assertThat(Security.getProvider("BC")).isNull();
    }
}
