package org.lockkeeper.infrastructure.pki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.lockkeeper.domain.certificate.CertificateAuthority;

/** Signs with BouncyCastle. */
@Dependent
class BouncyCastleCertificateAuthority implements CertificateAuthority {

    private final Clock clock;

    @Inject
    BouncyCastleCertificateAuthority(Clock clock) {
        this.clock = clock;
    }

    @Override
    public X509Certificate issuingCertificate(X509Certificate selfSigned, PrivateKey key) {
        try {
            X500Name subject = name(selfSigned);
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject,
                    Signing.serial(),
                    selfSigned.getNotBefore(),
                    selfSigned.getNotAfter(),
                    subject,
                    selfSigned.getPublicKey());
            Extensions509.addTo(
                    builder,
                    Extensions509.authority().generate(),
                    selfSigned.getPublicKey(),
                    selfSigned.getPublicKey());
            return parsed(builder.build(Signing.signer(key)).getEncoded());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw cannot(e);
        }
    }

    @Override
    public X509Certificate sign(Signature signature) {
        try {
            ExtensionsGenerator extensions = Extensions509.client(signature.names());
            if (signature.revocationListUrl().isPresent()) {
                extensions.addExtension(
                        Extension.cRLDistributionPoints,
                        false,
                        distributionPoint(signature.revocationListUrl().get()));
            }
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name(signature.issuer()),
                    Signing.serial(),
                    Date.from(Signing.start(clock)),
                    Date.from(signature.notAfter()),
                    X500Name.getInstance(signature.subject().getEncoded()),
                    signature.publicKey());
            Extensions509.addTo(
                    builder,
                    extensions.generate(),
                    signature.publicKey(),
                    signature.issuer().getPublicKey());
            return parsed(builder.build(Signing.signer(signature.issuerKey())).getEncoded());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw cannot(e);
        }
    }

    @Override
    public byte[] revocationList(RevocationListOrder order) {
        try {
            JcaX509v2CRLBuilder builder =
                    new JcaX509v2CRLBuilder(order.issuer().getSubjectX500Principal(), Date.from(order.thisUpdate()));
            builder.setNextUpdate(Date.from(order.nextUpdate()));
            order.revoked()
                    .forEach(revoked -> builder.addCRLEntry(
                            revoked.serialNumber(),
                            Date.from(revoked.at()),
                            revoked.reason().code()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(order.number()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(order.issuer().getPublicKey()));
            return builder.build(Signing.signer(order.issuerKey())).getEncoded();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw cannot(e);
        }
    }

    private static X500Name name(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static CRLDistPoint distributionPoint(String url) {
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, url));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(names), null, null)});
    }

    private static X509Certificate parsed(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static IllegalStateException cannot(Exception cause) {
        return new IllegalStateException("the runtime cannot sign", cause);
    }
}
