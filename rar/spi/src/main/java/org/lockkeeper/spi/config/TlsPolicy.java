package org.lockkeeper.spi.config;

import java.util.List;

/**
 * What TLS may negotiate: the administrator's lists, in the administrator's order (mission R11). The server's order wins.
 *
 * @param protocols JSSE names, for instance {@code TLSv1.3}; at least one
 * @param cipherSuites IANA names in order of preference, TLS 1.2 and 1.3 alike; at least one
 * @param namedGroups key exchange groups in order; empty leaves the runtime's own
 * @param signatureSchemes in order; empty leaves the runtime's own
 */
public record TlsPolicy(
        List<String> protocols, List<String> cipherSuites, List<String> namedGroups, List<String> signatureSchemes) {

    /** Makes the lists immutable and refuses a policy that allows nothing. */
    public TlsPolicy {
        protocols = List.copyOf(protocols);
        cipherSuites = List.copyOf(cipherSuites);
        namedGroups = List.copyOf(namedGroups);
        signatureSchemes = List.copyOf(signatureSchemes);
        if (protocols.isEmpty() || cipherSuites.isEmpty()) {
            throw new IllegalArgumentException("a TLS policy needs at least one protocol version and one cipher suite");
        }
    }
}
