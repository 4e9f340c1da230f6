package org.lockkeeper.infrastructure.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.util.io.pem.PemObject;
import org.lockkeeper.domain.certificate.AlternativeNames;
import org.lockkeeper.domain.certificate.CertificateFileException;
import org.lockkeeper.domain.certificate.CertificateFiles.SigningRequest;
import org.lockkeeper.domain.certificate.Strength;

/** Reads PKCS#10 (RFC 2986). The strength of the key is checked before its signature: verifying may cost. */
final class SigningRequests {

    private SigningRequests() {}

    static SigningRequest read(byte[] file) {
        try {
            PKCS10CertificationRequest request = new PKCS10CertificationRequest(der(file));
            PublicKey key = publicKey(request);
            Strength.refusal(key).ifPresent(why -> {
                throw new CertificateFileException("cannot be signed: it " + why);
            });
            refuseForged(request);
            return new SigningRequest(
                    new X500Principal(request.getSubject().getEncoded()), key, names(request.getRequestedExtensions()));
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException e) {
            throw new CertificateFileException("is no signing request (PKCS#10)", e);
        }
    }

    private static byte[] der(byte[] file) {
        if (!PemBlocks.isPem(file)) {
            Asn1Bounds.check(file);
            return file;
        }
        List<PemObject> requests = PemBlocks.read(file).stream()
                .filter(block -> block.getType().endsWith("CERTIFICATE REQUEST"))
                .toList();
        if (requests.size() != 1) {
            throw new CertificateFileException(
                    requests.isEmpty()
                            ? "holds no signing request (BEGIN CERTIFICATE REQUEST)"
                            : "holds " + requests.size() + " signing requests; give one at a time");
        }
        return requests.get(0).getContent();
    }

    private static PublicKey publicKey(PKCS10CertificationRequest request)
            throws IOException, GeneralSecurityException {
        ASN1ObjectIdentifier algorithm =
                request.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm();
        String name = algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                ? "RSA"
                : algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)
                        ? "EC"
                        : algorithm.equals(EdECObjectIdentifiers.id_Ed25519) ? "Ed25519" : null;
        if (name == null) {
            throw new CertificateFileException(
                    "has a key of a kind that is not accepted (" + algorithm + "); RSA, EC and Ed25519 are");
        }
        return KeyFactory.getInstance(name)
                .generatePublic(
                        new X509EncodedKeySpec(request.getSubjectPublicKeyInfo().getEncoded()));
    }

    private static void refuseForged(PKCS10CertificationRequest request)
            throws OperatorCreationException, PKCSException {
        boolean valid = request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                .setProvider(Signing.provider())
                .build(request.getSubjectPublicKeyInfo()));
        if (!valid) {
            throw new CertificateFileException(
                    "is not signed with its own key: who sent it has not proved to have the key, or it was changed");
        }
    }

    private static AlternativeNames names(Extensions extensions) {
        GeneralNames names =
                extensions == null ? null : GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
        List<String> dns = new ArrayList<>();
        List<String> ip = new ArrayList<>();
        List<String> email = new ArrayList<>();
        for (GeneralName name : names == null ? new GeneralName[0] : names.getNames()) {
            switch (name.getTagNo()) {
                case GeneralName.dNSName -> dns.add(name.getName().toString());
                case GeneralName.rfc822Name -> email.add(name.getName().toString());
                case GeneralName.iPAddress -> ip.add(address(name));
                default ->
                    throw new CertificateFileException("asks for a subject alternative name of a kind that is not"
                            + " accepted; DNS names, IP addresses and e-mail addresses are");
            }
        }
        return new AlternativeNames(dns, ip, email);
    }

    private static String address(GeneralName name) {
        try {
            return java.net.InetAddress.getByAddress(
                            ASN1OctetString.getInstance(name.getName()).getOctets())
                    .getHostAddress();
        } catch (java.net.UnknownHostException e) {
            throw new CertificateFileException("asks for an IP address that is none", e);
        }
    }
}
