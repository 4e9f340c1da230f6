package org.lockkeeper.application.internal.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lockkeeper.application.CertificateView;
import org.lockkeeper.application.CertificateView.Key;
import org.lockkeeper.domain.certificate.IssuedCertificate;
import org.lockkeeper.domain.certificate.Strength;

/** Shows any certificate; with the JDK alone, so that it is the one that TLS sees. */
public final class CertificateViews {

    private static final List<String> KEY_USAGES = List.of(
            "digitalSignature",
            "nonRepudiation",
            "keyEncipherment",
            "dataEncipherment",
            "keyAgreement",
            "keyCertSign",
            "cRLSign",
            "encipherOnly",
            "decipherOnly");
    private static final Map<String, String> EXTENDED = Map.of(
            "2.5.29.37.0", "any",
            "1.3.6.1.5.5.7.3.1", "serverAuth",
            "1.3.6.1.5.5.7.3.2", "clientAuth",
            "1.3.6.1.5.5.7.3.3", "codeSigning",
            "1.3.6.1.5.5.7.3.4", "emailProtection",
            "1.3.6.1.5.5.7.3.8", "timeStamping",
            "1.3.6.1.5.5.7.3.9", "OCSPSigning");
    private static final Map<Integer, String> NAME_KINDS = Map.of(
            0, "other", 1, "", 2, "", 3, "x400", 4, "directory", 5, "ediParty", 6, "URI", 7, "", 8, "registeredId");

    private CertificateViews() {}

    /** As of a moment: problems depend on it. */
    public static CertificateView of(X509Certificate certificate, Instant now) {
        byte[] der = encoded(certificate);
        return new CertificateView(
                Names.of(certificate.getSubjectX500Principal()),
                Names.of(certificate.getIssuerX500Principal()),
                IssuedCertificate.serialText(certificate.getSerialNumber()),
                alternativeNames(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                key(certificate.getPublicKey()),
                certificate.getSigAlgName(),
                digest("SHA-256", der),
                digest("SHA-1", der),
                keyUsage(certificate),
                extendedKeyUsage(certificate),
                certificate.getBasicConstraints() >= 0,
                Strength.isSelfIssued(certificate),
                Problems.of(certificate, now),
                pem(der));
    }

    /** Several. */
    public static List<CertificateView> of(List<X509Certificate> certificates, Instant now) {
        return certificates.stream().map(certificate -> of(certificate, now)).toList();
    }

    static Key key(PublicKey key) {
        String algorithm =
                key.getAlgorithm().equals("EdDSA") && Strength.bits(key) == 256 ? "ED25519" : key.getAlgorithm();
        return new Key(algorithm, Strength.bits(key));
    }

    static List<String> alternativeNames(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream().map(CertificateViews::name).toList();
        } catch (CertificateParsingException e) {
            return List.of("(unreadable)");
        }
    }

    private static String name(List<?> name) {
        String kind = NAME_KINDS.getOrDefault(name.get(0), "other");
        String value =
                name.get(1) instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(name.get(1));
        return kind.isEmpty() ? value : kind + ":" + value;
    }

    private static List<String> keyUsage(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null
                ? List.of()
                : IntStream.range(0, Math.min(usage.length, KEY_USAGES.size()))
                        .filter(bit -> usage[bit])
                        .mapToObj(KEY_USAGES::get)
                        .toList();
    }

    static List<String> extendedKeyUsage(X509Certificate certificate) {
        try {
            List<String> usages = certificate.getExtendedKeyUsage();
            return usages == null
                    ? List.of()
                    : usages.stream()
                            .map(oid -> EXTENDED.getOrDefault(oid, oid))
                            .toList();
        } catch (CertificateParsingException e) {
            return new ArrayList<>(List.of("(unreadable)"));
        }
    }

    private static String digest(String algorithm, byte[] der) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }

    private static String pem(byte[] der) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a parsed certificate has its encoding", e);
        }
    }
}
