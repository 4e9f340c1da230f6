package org.lockkeeper.application.internal.handshake;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.cipher.CipherSuite;
import org.lockkeeper.domain.cipher.KeyKind;
import org.lockkeeper.domain.handshake.HandshakeKind;
import org.lockkeeper.spi.config.TlsPolicy;

/**
 * Whether a client that got in would get in again. What it offered is known where its ClientHello could be read; else what
 * was agreed on is all that it is sure to speak.
 */
record PolicyTrial(Optional<TlsPolicy> policy, KeyKind key) {

    /** Why not; empty where it would. */
    Optional<String> obstacle(HandshakeKind client) {
        if (policy.isEmpty()) {
            return Optional.of("nothing would be left of the policy for its Site");
        }
        List<String> protocols = common(
                or(client.offeredProtocols(), client.protocol()), policy.get().protocols());
        if (protocols.isEmpty()) {
            return Optional.of("it speaks " + String.join(", ", or(client.offeredProtocols(), client.protocol())));
        }
        List<String> suites = common(
                or(client.offeredSuites(), client.cipherSuite()), policy.get().cipherSuites());
        boolean agreement = suites.stream()
                .map(CipherSuite::new)
                .anyMatch(suite -> suite.fits(key) && suite.protocols().stream().anyMatch(protocols::contains));
        return agreement ? Optional.empty() : Optional.of("it has none of the cipher suites that would be left");
    }

    private static List<String> or(List<String> offered, String agreed) {
        return offered.isEmpty() ? List.of(agreed) : offered;
    }

    private static List<String> common(List<String> offered, List<String> allowed) {
        return offered.stream().filter(allowed::contains).toList();
    }
}
