package org.lockkeeper.infrastructure.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.lockkeeper.domain.certificate.AlternativeNames;
import org.lockkeeper.domain.certificate.CertificateFactory.Order;
import org.lockkeeper.domain.certificate.KeySpec.Algorithm;

/** What a certificate says beside its subject, by the role that it is for. RFC 5280 section 4.2. */
final class Extensions509 {

    private Extensions509() {}

    /** Asked of a CA, and in the self-signed certificate too. */
    static Extensions requested(Order order) throws IOException {
        ExtensionsGenerator generator =
                order.authority() ? authority() : server(order.key().algorithm());
        addNames(generator, order.names());
        return generator.generate();
    }

    /** Signs certificates of end entities and revocation lists; no CA below it. */
    static ExtensionsGenerator authority() throws IOException {
        ExtensionsGenerator generator = new ExtensionsGenerator();
        generator.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign | KeyUsage.cRLSign));
        generator.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        return generator;
    }

    static ExtensionsGenerator client(AlternativeNames names) throws IOException {
        ExtensionsGenerator generator = new ExtensionsGenerator();
        generator.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        generator.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
        generator.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        addNames(generator, names);
        return generator;
    }

    /** Adds these, and the identifiers by which chains are put together. */
    static void addTo(X509v3CertificateBuilder builder, Extensions extensions, PublicKey subject, PublicKey issuer)
            throws IOException, GeneralSecurityException {
        JcaX509ExtensionUtils utilities = new JcaX509ExtensionUtils();
        for (var oid : extensions.getExtensionOIDs()) {
            builder.addExtension(extensions.getExtension(oid));
        }
        builder.addExtension(Extension.subjectKeyIdentifier, false, utilities.createSubjectKeyIdentifier(subject));
        builder.addExtension(Extension.authorityKeyIdentifier, false, utilities.createAuthorityKeyIdentifier(issuer));
    }

    private static ExtensionsGenerator server(Algorithm algorithm) throws IOException {
        int usage = KeyUsage.digitalSignature | (algorithm == Algorithm.RSA ? KeyUsage.keyEncipherment : 0);
        ExtensionsGenerator generator = new ExtensionsGenerator();
        generator.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        generator.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        generator.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        return generator;
    }

    private static void addNames(ExtensionsGenerator generator, AlternativeNames names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        GeneralName[] all = Stream.of(
                        names.dns().stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                        names.ip().stream().map(name -> new GeneralName(GeneralName.iPAddress, name)),
                        names.email().stream().map(name -> new GeneralName(GeneralName.rfc822Name, name)))
                .flatMap(stream -> stream)
                .toArray(GeneralName[]::new);
        generator.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
    }
}
