package org.lockkeeper.domain.certificate;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which keys and signatures count as safe. RSA below 2,048 bits is broken within reach, above 8,192 it costs more CPU
 * than a stranger should be able to ask for. Answers are clauses that follow the name of the certificate.
 */
public final class Strength {

    private static final int MIN_RSA = 2048;
    private static final int MAX_RSA = 8192;
    private static final Set<Integer> CURVES = Set.of(256, 384, 521);

    private Strength() {}

    /** Why a public key is not accepted; empty where it is. */
    public static Optional<String> refusal(PublicKey key) {
        return refusal(key, key.getAlgorithm());
    }

    /** Why a private key is not accepted; empty where it is. */
    public static Optional<String> refusal(PrivateKey key) {
        return refusal(key, key.getAlgorithm());
    }

    /** Why a certificate is not accepted for its key or its signature; a self-signed one's signature proves nothing. */
    public static Optional<String> refusal(X509Certificate certificate) {
        Optional<String> key = refusal(certificate.getPublicKey());
        return key.isPresent() || isSelfIssued(certificate) ? key : signature(certificate.getSigAlgName());
    }

    /** Whether subject and issuer are the same. */
    public static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** Bits of a key; 0 where it is of a kind that nobody here knows. */
    public static int bits(PublicKey key) {
        if (key instanceof RSAKey rsa) {
            return rsa.getModulus().bitLength();
        }
        if (key instanceof ECKey ec) {
            return ec.getParams().getOrder().bitLength();
        }
        return key instanceof EdECKey ed ? "Ed25519".equals(ed.getParams().getName()) ? 256 : 456 : 0;
    }

    private static Optional<String> refusal(Object key, String algorithm) {
        if (key instanceof RSAKey rsa) {
            return rsa(rsa.getModulus().bitLength());
        }
        if (key instanceof ECKey ec) {
            int bits = ec.getParams().getOrder().bitLength();
            return CURVES.contains(bits)
                    ? Optional.empty()
                    : Optional.of("has an EC key of " + bits + " bits; P-256, P-384 and P-521 are accepted");
        }
        if (key instanceof EdECKey ed && "Ed25519".equals(ed.getParams().getName())) {
            return Optional.empty();
        }
        return Optional.of(
                "has a key of kind " + algorithm + "; RSA, EC (P-256, P-384, P-521) and Ed25519 are accepted");
    }

    private static Optional<String> rsa(int bits) {
        if (bits < MIN_RSA) {
            return Optional.of("has an RSA key of " + bits + " bits; at least " + MIN_RSA + " are needed");
        }
        return bits > MAX_RSA
                ? Optional.of("has an RSA key of " + bits + " bits; at most " + MAX_RSA + " are accepted")
                : Optional.empty();
    }

    private static Optional<String> signature(String algorithm) {
        String name = algorithm.toUpperCase(Locale.ROOT);
        boolean broken = name.startsWith("SHA1") || name.startsWith("MD2") || name.startsWith("MD5");
        return broken
                ? Optional.of("is signed with " + algorithm + ", which can be forged; ask the CA for SHA-256 or better")
                : Optional.empty();
    }
}
