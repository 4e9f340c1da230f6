package org.lockkeeper.domain.cipher;

import java.security.PublicKey;

/** The kind of a certificate's key: in TLS 1.2 it decides which suites can be served. */
public enum KeyKind {
    /** RSA. */
    RSA,
    /** Elliptic curves: ECDSA, and in TLS 1.2 under the same suites Ed25519 and Ed448. */
    EC;

    /** Of a certificate's key. */
    public static KeyKind of(PublicKey key) {
        return key.getAlgorithm().startsWith("RSA") ? RSA : EC;
    }
}
