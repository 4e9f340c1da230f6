package org.lockkeeper.domain.certificate;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/** Signs certificates and revocation lists with a key that the server holds (mission R6). */
public interface CertificateAuthority {

    /** An authority's certificate for the subject and key of a self-signed one that may not sign itself. */
    X509Certificate issuingCertificate(X509Certificate selfSigned, PrivateKey key);

    /** A client's certificate. */
    X509Certificate sign(Signature signature);

    /** A certificate revocation list (RFC 5280 section 5), DER. */
    byte[] revocationList(RevocationListOrder order);

    /**
     * What to sign, and by whom.
     *
     * @param notAfter not after that of the issuer
     * @param revocationListUrl where clients find the issuer's revocation list
     */
    record Signature(
            X509Certificate issuer,
            PrivateKey issuerKey,
            X500Principal subject,
            PublicKey publicKey,
            AlternativeNames names,
            Instant notAfter,
            Optional<String> revocationListUrl) {

        @Override
        public String toString() {
            return "Signature of " + subject;
        }
    }

    /** What a revocation list says. */
    record RevocationListOrder(
            X509Certificate issuer,
            PrivateKey issuerKey,
            BigInteger number,
            Instant thisUpdate,
            Instant nextUpdate,
            List<Revocation> revoked) {

        @Override
        public String toString() {
            return "RevocationListOrder " + number;
        }
    }

    /** One certificate that no longer counts. */
    record Revocation(BigInteger serialNumber, Instant at, RevocationReason reason) {}
}
