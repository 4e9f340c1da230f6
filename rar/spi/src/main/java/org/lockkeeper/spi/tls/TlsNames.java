package org.lockkeeper.spi.tls;

import java.util.List;

/** The groups and schemes that JSSE knows since Java 17, by their names in the IANA registry of TLS parameters. */
public final class TlsNames {

    /** Key exchange groups, in JSSE's own order. */
    public static final List<String> NAMED_GROUPS = List.of(
            "x25519",
            "secp256r1",
            "secp384r1",
            "secp521r1",
            "x448",
            "ffdhe2048",
            "ffdhe3072",
            "ffdhe4096",
            "ffdhe6144",
            "ffdhe8192");

    /** Signature schemes without those of SHA-1, SHA-224 and DSA, in JSSE's own order. */
    public static final List<String> SIGNATURE_SCHEMES = List.of(
            "ecdsa_secp256r1_sha256",
            "ecdsa_secp384r1_sha384",
            "ecdsa_secp521r1_sha512",
            "ed25519",
            "ed448",
            "rsa_pss_rsae_sha256",
            "rsa_pss_rsae_sha384",
            "rsa_pss_rsae_sha512",
            "rsa_pss_pss_sha256",
            "rsa_pss_pss_sha384",
            "rsa_pss_pss_sha512",
            "rsa_pkcs1_sha256",
            "rsa_pkcs1_sha384",
            "rsa_pkcs1_sha512");

    private TlsNames() {}

    /** Whether this runtime follows the order of groups; before Java 20 it only follows the choice. */
    public static boolean groupOrderFollowed() {
        return NewerParameters.NAMED_GROUPS.available();
    }
}
