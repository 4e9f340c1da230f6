package org.lockkeeper.infrastructure.pki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.lockkeeper.domain.certificate.CertificateFactory;
import org.lockkeeper.domain.certificate.KeySpec;
import org.lockkeeper.domain.certificate.SubjectName;

/** Makes them with BouncyCastle; keys come from the JDK. */
@Dependent
class BouncyCastleCertificateFactory implements CertificateFactory {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ASN1ObjectIdentifier[] COPIED = {
        Extension.keyUsage, Extension.extendedKeyUsage, Extension.subjectAlternativeName
    };

    private final Clock clock;

    @Inject
    BouncyCastleCertificateFactory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public NewCertificate selfSigned(Order order) {
        try {
            KeyPair keys = newKeys(order.key());
            X500Name subject = subject(order.subject());
            Extensions extensions = Extensions509.requested(order);
            Instant from = Signing.start(clock);
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject,
                    Signing.serial(),
                    Date.from(from),
                    Date.from(from.plus(Duration.ofDays(order.validityDays()))),
                    subject,
                    keys.getPublic());
            Extensions509.addTo(builder, extensions, keys.getPublic(), keys.getPublic());
            JcaPKCS10CertificationRequestBuilder request =
                    new JcaPKCS10CertificationRequestBuilder(subject, keys.getPublic());
            request.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions);
            return new NewCertificate(
                    keys.getPrivate(),
                    Pem.write(builder.build(Signing.signer(keys.getPrivate()))),
                    Pem.write(request.build(Signing.signer(keys.getPrivate()))));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw cannot(e);
        }
    }

    @Override
    public KeyPair newKeys(KeySpec spec) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(
                    spec.algorithm() == KeySpec.Algorithm.ED25519
                            ? "Ed25519"
                            : spec.algorithm().name());
            switch (spec.algorithm()) {
                case EC -> generator.initialize(new ECGenParameterSpec("secp" + spec.size() + "r1"), RANDOM);
                case RSA -> generator.initialize(spec.size(), RANDOM);
                default -> {
                    // Ed25519 has one size
                }
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw cannot(e);
        }
    }

    @Override
    public X500Principal principal(SubjectName name) {
        try {
            return new X500Principal(subject(name).getEncoded());
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    @Override
    public String requestFor(PrivateKey key, String chainPem) {
        try {
            X509Certificate leaf = Der.certificates(chainPem.getBytes(StandardCharsets.US_ASCII))
                    .get(0);
            JcaX509CertificateHolder holder = new JcaX509CertificateHolder(leaf);
            ExtensionsGenerator extensions = new ExtensionsGenerator();
            for (ASN1ObjectIdentifier oid : COPIED) {
                if (holder.getExtension(oid) != null) {
                    extensions.addExtension(holder.getExtension(oid));
                }
            }
            JcaPKCS10CertificationRequestBuilder request =
                    new JcaPKCS10CertificationRequestBuilder(holder.getSubject(), leaf.getPublicKey());
            if (!extensions.isEmpty()) {
                request.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate());
            }
            return Pem.write(request.build(Signing.signer(key)));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw cannot(e);
        }
    }

    private static X500Name subject(SubjectName name) {
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
        add(builder, BCStyle.C, name.country());
        add(builder, BCStyle.ST, name.state());
        add(builder, BCStyle.L, name.locality());
        add(builder, BCStyle.O, name.organization());
        add(builder, BCStyle.OU, name.organizationalUnit());
        add(builder, BCStyle.CN, name.commonName());
        add(builder, BCStyle.EmailAddress, name.email());
        return builder.build();
    }

    private static void add(X500NameBuilder builder, ASN1ObjectIdentifier part, String value) {
        if (value != null && !value.isBlank()) {
            builder.addRDN(part, value.strip());
        }
    }

    private static IllegalStateException cannot(Exception cause) {
        return new IllegalStateException("the runtime cannot make a certificate", cause);
    }
}
