package org.lockkeeper.application;

import java.time.Instant;
import java.util.List;

/**
 * What a certificate says, of a server or of a client (mission R4): for previews, details and lists alike.
 *
 * @param serialNumber capital hexadecimal digits, an even number
 * @param subjectAlternativeNames DNS names, addresses and e-mail addresses plain, others with their kind in front
 * @param sha256 fingerprint of the DER form, small hexadecimal digits
 * @param keyUsage names of RFC 5280, such as {@code digitalSignature}; empty where unrestricted
 * @param extendedKeyUsage such as {@code serverAuth}; empty where unrestricted
 * @param authority whether it may sign other certificates
 * @param selfSigned whether subject and issuer are the same
 * @param problems what an administrator should know, worst first
 * @param pem the certificate itself
 */
public record CertificateView(
        DistinguishedName subject,
        DistinguishedName issuer,
        String serialNumber,
        List<String> subjectAlternativeNames,
        Instant notBefore,
        Instant notAfter,
        Key key,
        String signatureAlgorithm,
        String sha256,
        String sha1,
        List<String> keyUsage,
        List<String> extendedKeyUsage,
        boolean authority,
        boolean selfSigned,
        List<Problem> problems,
        String pem) {

    /** Kind of the key: {@code RSA}, {@code EC}, {@code ED25519} or another, and its bits. */
    public record Key(String algorithm, int size) {}

    /**
     * Something to know.
     *
     * @param id stable, such as {@code EXPIRED}
     * @param level {@code ERROR}: cannot be used; {@code WARNING}: some will refuse it; {@code INFO}
     * @param message a sentence
     */
    public record Problem(String id, String level, String message) {}
}
