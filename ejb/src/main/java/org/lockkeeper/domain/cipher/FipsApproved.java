package org.lockkeeper.domain.cipher;

import java.util.List;
import java.util.Set;

/**
 * What FIPS 140-3 approves of TLS (NIST SP 800-52 revision 2, SP 800-56A revision 3, FIPS 186-5). It is about algorithms
 * only: whether the provider is a validated module is another matter.
 */
public final class FipsApproved {

    private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");

    private FipsApproved() {}

    /** Those of them that are approved. */
    public static List<String> protocols(List<String> names) {
        return names.stream().filter(PROTOCOLS::contains).toList();
    }

    /** Those of them that are approved. */
    public static List<String> cipherSuites(List<String> names) {
        return names.stream()
                .filter(name -> new CipherSuite(name).fipsApproved())
                .toList();
    }

    /** The curves of NIST and the groups of RFC 7919, not X25519 and X448. */
    public static List<String> namedGroups(List<String> names) {
        return names.stream()
                .filter(name -> name.startsWith("secp") || name.startsWith("ffdhe"))
                .toList();
    }

    /** All but those with SHA-1 and DSA. */
    public static List<String> signatureSchemes(List<String> names) {
        return names.stream()
                .filter(name -> !name.endsWith("_sha1") && !name.startsWith("dsa_"))
                .toList();
    }
}
