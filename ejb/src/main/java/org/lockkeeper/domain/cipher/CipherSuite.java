package org.lockkeeper.domain.cipher;

import java.util.List;
import java.util.Optional;

/**
 * What the IANA name of a cipher suite tells: no table to be kept up to date.
 *
 * @param name IANA name
 */
public record CipherSuite(String name) {

    private static final String TLS_13 = "TLSv1.3";
    private static final List<String> BROKEN =
            List.of("_NULL", "_anon_", "EXPORT", "_RC4_", "_DES_", "_3DES_", "_RC2_", "_MD5", "_IDEA_", "_DES40_");

    /** How much can be expected of a suite. */
    public enum Strength {
        /** No forward secrecy, or a cipher or hash that is broken. */
        WEAK,
        /** Forward secrecy, but CBC: many attacks of the past, and only as good as the implementation's timing. */
        ACCEPTABLE,
        /** Forward secrecy and authenticated encryption. */
        STRONG
    }

    /** Suites of TLS 1.3 name neither key exchange nor signature. */
    public boolean tls13() {
        return !name.contains("_WITH_");
    }

    /** The versions that can negotiate it. */
    public List<String> protocols() {
        if (tls13()) {
            return List.of(TLS_13);
        }
        return name.endsWith("_SHA") || name.endsWith("_MD5")
                ? List.of("TLSv1.2", "TLSv1.1", "TLSv1")
                : List.of("TLSv1.2");
    }

    /** The key that a server's certificate must have; empty where any will do. */
    public Optional<KeyKind> key() {
        if (name.contains("_ECDSA_")) {
            return Optional.of(KeyKind.EC);
        }
        return name.contains("_RSA_") && !tls13() ? Optional.of(KeyKind.RSA) : Optional.empty();
    }

    /** Whether a server with such a key can serve it. Keys of DSA are not made here. */
    public boolean fits(KeyKind kind) {
        return key().map(kind::equals).orElse(tls13());
    }

    /** How much can be expected of it. */
    public Strength strength() {
        if (BROKEN.stream().anyMatch(name::contains) || !forwardSecret()) {
            return Strength.WEAK;
        }
        return name.contains("_CBC_") ? Strength.ACCEPTABLE : Strength.STRONG;
    }

    /** Whether a stolen key opens nothing that was recorded before. */
    public boolean forwardSecret() {
        return tls13() || name.startsWith("TLS_ECDHE_") || name.startsWith("TLS_DHE_");
    }

    /** Whether FIPS 140 approves all of it: AES with SHA, no ChaCha20. */
    public boolean fipsApproved() {
        return forwardSecret() && name.contains("_AES_") && strength() != Strength.WEAK;
    }

    /** Whether it is a suite at all, and not one of the signals that share their name space. */
    public boolean real() {
        return !name.endsWith("_SCSV");
    }
}
