package org.lockkeeper.domain.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate with its key, made for one test; says only what the test asks for. */
public final class TestCertificate {

    /** When all of this happens. */
    public static final Instant NOW = Instant.parse("2026-11-22T10:11:12Z");

    private static final AtomicLong SERIALS = new AtomicLong(100);
    private static final KeyPair EC = keys("EC", 256);
    private static final KeyPair OTHER_EC = keys("EC", 256);

    private final X509Certificate certificate;
    private final KeyPair keys;

    private TestCertificate(X509Certificate certificate, KeyPair keys) {
        this.certificate = certificate;
        this.keys = keys;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public KeyPair keys() {
        return keys;
    }

    /** A root authority. */
    public static TestCertificate root(String name) {
        return named(name).authority(-1).self();
    }

    /** A client's, signed by the issuer. */
    public static TestCertificate client(String name, TestCertificate issuer) {
        return named(name).forClients().by(issuer);
    }

    public static Builder named(String name) {
        return new Builder(name.contains("=") ? name : "CN=" + name);
    }

    /** A list of what this one has revoked. */
    public X509CRL revoking(Instant from, Instant until, X509Certificate... revoked) {
        try {
            JcaX509v2CRLBuilder builder =
                    new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(from));
            builder.setNextUpdate(Date.from(until));
            for (X509Certificate one : revoked) {
                builder.addCRLEntry(one.getSerialNumber(), Date.from(from), CRLReason.keyCompromise);
            }
            return new JcaX509CRLConverter().getCRL(builder.build(signer(keys, null)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static org.bouncycastle.operator.ContentSigner signer(KeyPair keys, String algorithm)
            throws OperatorCreationException {
        String usual = keys.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        return new JcaContentSignerBuilder(algorithm == null ? usual : algorithm).build(keys.getPrivate());
    }

    public static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it is to say. */
    public static final class Builder {

        private final String subject;
        private final List<Value> extensions = new ArrayList<>();
        private Instant from = NOW.minus(Duration.ofDays(10));
        private Instant until = NOW.plus(Duration.ofDays(100));
        private KeyPair keys;
        private String algorithm;

        private record Value(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {}

        private Builder(String subject) {
            this.subject = subject;
        }

        public Builder authority(int pathLength) {
            keys = keys == null ? TestCertificate.keys("EC", 256) : keys;
            return with(
                            Extension.basicConstraints,
                            true,
                            pathLength < 0 ? new BasicConstraints(true) : new BasicConstraints(pathLength))
                    .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        }

        public Builder forClients() {
            return purposes(KeyPurposeId.id_kp_clientAuth);
        }

        public Builder purposes(KeyPurposeId... purposes) {
            return with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
        }

        public Builder usage(int bits) {
            return with(Extension.keyUsage, true, new KeyUsage(bits));
        }

        public Builder email(String address) {
            return with(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
        }

        public Builder principal(String name) {
            ASN1ObjectIdentifier upn = new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3");
            DERSequence other =
                    new DERSequence(new ASN1Encodable[] {upn, new DERTaggedObject(0, new DERUTF8String(name))});
            return with(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.otherName, other)));
        }

        public Builder permitting(String directory) {
            GeneralSubtree[] permitted = {
                new GeneralSubtree(new GeneralName(GeneralName.directoryName, new X500Name(directory)))
            };
            return with(Extension.nameConstraints, true, new NameConstraints(permitted, null));
        }

        public Builder responder(String url) {
            return with(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(
                            AccessDescription.id_ad_ocsp, new GeneralName(GeneralName.uniformResourceIdentifier, url)));
        }

        public Builder valid(Instant newFrom, Instant newUntil) {
            from = newFrom;
            until = newUntil;
            return this;
        }

        public Builder keys(KeyPair newKeys) {
            keys = newKeys;
            return this;
        }

        public Builder algorithm(String newAlgorithm) {
            algorithm = newAlgorithm;
            return this;
        }

        private Builder with(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
            extensions.add(new Value(id, critical, value));
            return this;
        }

        public TestCertificate self() {
            KeyPair own = keys == null ? OTHER_EC : keys;
            return new TestCertificate(build(own, new X500Name(subject), own), own);
        }

        public TestCertificate by(TestCertificate issuer) {
            KeyPair own = keys == null ? EC : keys;
            X500Name name = X500Name.getInstance(
                    issuer.certificate.getSubjectX500Principal().getEncoded());
            return new TestCertificate(build(own, name, issuer.keys), own);
        }

        private X509Certificate build(KeyPair own, X500Name issuer, KeyPair signing) {
            try {
                JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(SERIALS.incrementAndGet()),
                        Date.from(from),
                        Date.from(until),
                        new X500Name(subject),
                        own.getPublic());
                for (Value extension : extensions) {
                    builder.addExtension(extension.id(), extension.critical(), extension.value());
                }
                return new JcaX509CertificateConverter().getCertificate(builder.build(signer(signing, algorithm)));
            } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
