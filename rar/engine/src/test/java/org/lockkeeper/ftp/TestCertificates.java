package org.lockkeeper.ftp;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.lockkeeper.spi.config.ServerIdentity;

/** Self-signed certificates for localhost. */
public final class TestCertificates {

    private TestCertificates() {}

    /** EC P-256, as the product's default. */
    public static ServerIdentity ec() {
        return ec("localhost");
    }

    /** The same, with a name of its own. */
    public static ServerIdentity ec(String name) {
        return make("EC", new ECGenParameterSpec("secp256r1"), name, "SHA256withECDSA");
    }

    /** RSA of 2,048 bits. */
    public static ServerIdentity rsa() {
        return make("RSA", new RSAKeyGenParameterSpec(2_048, RSAKeyGenParameterSpec.F4), "localhost", "SHA256withRSA");
    }

    private static ServerIdentity make(
            String algorithm, AlgorithmParameterSpec parameters, String name, String signature) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(parameters);
            KeyPair keys = generator.generateKeyPair();
            return new ServerIdentity("test", keys.getPrivate(), List.of(selfSigned(keys, name, signature)));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate selfSigned(KeyPair keys, String commonName, String signature)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X500Name name = new X500Name("CN=" + commonName);
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(Duration.ofDays(2))),
                name,
                keys.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        }));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate())));
    }
}
