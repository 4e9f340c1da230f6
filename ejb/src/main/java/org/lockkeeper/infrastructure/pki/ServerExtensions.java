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
import org.lockkeeper.domain.certificate.CertificateFactory.Order;

/** What a TLS server's certificate says beside its subject; the request asks a CA for the same. RFC 5280 section 4.2. */
final class ServerExtensions {

    private final Order order;
    private final PublicKey publicKey;

    ServerExtensions(Order order, PublicKey publicKey) {
        this.order = order;
        this.publicKey = publicKey;
    }

    void addTo(X509v3CertificateBuilder builder) throws IOException, GeneralSecurityException {
        JcaX509ExtensionUtils utilities = new JcaX509ExtensionUtils();
        for (var oid : requested().getExtensionOIDs()) {
            builder.addExtension(requested().getExtension(oid));
        }
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.subjectKeyIdentifier, false, utilities.createSubjectKeyIdentifier(publicKey));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, utilities.createAuthorityKeyIdentifier(publicKey));
    }

    Extensions requested() throws IOException {
        ExtensionsGenerator generator = new ExtensionsGenerator();
        generator.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        generator.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        generator.addExtension(Extension.subjectAlternativeName, false, alternativeNames());
        return generator.generate();
    }

    private GeneralNames alternativeNames() {
        Stream<GeneralName> names = order.dnsNames().stream().map(name -> new GeneralName(GeneralName.dNSName, name));
        Stream<GeneralName> addresses =
                order.ipAddresses().stream().map(address -> new GeneralName(GeneralName.iPAddress, address));
        return new GeneralNames(Stream.concat(names, addresses).distinct().toArray(GeneralName[]::new));
    }
}
