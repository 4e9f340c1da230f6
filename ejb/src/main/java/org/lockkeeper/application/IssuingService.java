package org.lockkeeper.application;

import java.util.Optional;

/** Signs certificates of clients with keys that the server holds, and revokes them (mission R6). */
public interface IssuingService {

    /**
     * Signs a client's request.
     *
     * @param alias of the issuer
     * @param request PKCS#10, PEM or DER
     * @param validityDays null: 365; never longer than the issuer's
     */
    Signed sign(String alias, byte[] request, Integer validityDays);

    /**
     * Makes key and certificate for a client; the server keeps no copy of the key.
     *
     * @param password of the PKCS#12 file; wiped by the caller
     */
    Issued issue(String alias, ClientOrder order, char[] password);

    /** A slice of what an alias has signed, newest first. */
    Page<IssuedCertificateView> issued(String alias, PageRequest request);

    /**
     * Revokes one; the next revocation list names it, and is published at once.
     *
     * @param reason such as {@code KEY_COMPROMISE}; null: none given
     */
    IssuedCertificateView revoke(String alias, String serialNumber, String reason);

    /** The revocation list of an alias, DER; empty where it has signed nothing. Open to everybody. */
    Optional<byte[]> revocationList(String alias);

    /** What was signed, and the certificates that lead to it from the issuer up; PEM. */
    record Signed(CertificateView certificate, String certificatePem, String chainPem) {}

    /** Whom a certificate is for; null means the default: EC P-256, 365 days. */
    record ClientOrder(
            DistinguishedName subject,
            java.util.List<String> subjectAlternativeNames,
            String algorithm,
            Integer size,
            Integer validityDays) {}

    /** A new client certificate with its key, as PKCS#12. */
    record Issued(CertificateView certificate, byte[] pkcs12) {

        @Override
        public String toString() {
            return "Issued " + certificate.serialNumber();
        }
    }
}
