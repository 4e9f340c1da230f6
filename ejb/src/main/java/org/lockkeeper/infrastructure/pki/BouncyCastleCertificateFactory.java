package org.lockkeeper.infrastructure.pki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.lockkeeper.domain.certificate.CertificateFactory;

/** EC P-256: handshakes cost a fraction of RSA's, and every client of the last ten years can do it. */
@Dependent
class BouncyCastleCertificateFactory implements CertificateFactory {

    private static final String CURVE = "secp256r1";
    private static final String SIGNATURE = "SHA256withECDSA";
    /** For clients whose clock is slow. */
    private static final Duration BACKDATED = Duration.ofHours(1);

    private static final int SERIAL_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BouncyCastleProvider provider = new BouncyCastleProvider();
    private final Clock clock;

    @Inject
    BouncyCastleCertificateFactory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public NewCertificate selfSigned(Order order) {
        try {
            KeyPair keys = newKeys();
            ContentSigner signer =
                    new JcaContentSignerBuilder(SIGNATURE).setProvider(provider).build(keys.getPrivate());
            ServerExtensions extensions = new ServerExtensions(order, keys.getPublic());
            return new NewCertificate(
                    keys.getPrivate(),
                    Pem.write(certificate(order, keys, extensions).build(signer)),
                    Pem.write(request(order, keys, extensions).build(signer)));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the runtime cannot make a certificate", e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE), RANDOM);
        return generator.generateKeyPair();
    }

    private JcaX509v3CertificateBuilder certificate(Order order, KeyPair keys, ServerExtensions extensions)
            throws GeneralSecurityException, IOException {
        Instant from = clock.instant().minus(BACKDATED).truncatedTo(ChronoUnit.SECONDS);
        Instant to = from.plus(Duration.ofDays(order.validityDays()));
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject(order), serial(), Date.from(from), Date.from(to), subject(order), keys.getPublic());
        extensions.addTo(builder);
        return builder;
    }

    private static JcaPKCS10CertificationRequestBuilder request(Order order, KeyPair keys, ServerExtensions extensions)
            throws IOException {
        JcaPKCS10CertificationRequestBuilder builder =
                new JcaPKCS10CertificationRequestBuilder(subject(order), keys.getPublic());
        builder.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.requested());
        return builder;
    }

    private static X500Name subject(Order order) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, order.commonName())
                .build();
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1);
    }
}
