package org.lockkeeper.domain.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;

/** By what certificates are found again: SHA-256 in lower case hexadecimal digits. */
public final class Fingerprints {

    private Fingerprints() {}

    /** Of the whole certificate (DER): what "the exact certificate" means. */
    public static String of(X509Certificate certificate) {
        try {
            return sha256(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that was parsed can't be written", e);
        }
    }

    /** Of a name, alike for all spellings that RFC 5280 section 7.1 counts as one. */
    public static String of(X500Principal name) {
        return sha256(name.getName(X500Principal.CANONICAL).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
