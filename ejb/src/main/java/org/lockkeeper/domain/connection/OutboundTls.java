package org.lockkeeper.domain.connection;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.spi.config.TlsPolicy;

/**
 * TLS as a client: the Server's policy (mission R3), how the host is to prove itself, and what we prove ourselves with.
 *
 * @param policy the Server's
 * @param trust how the host proves itself
 * @param pinnedSha256 fingerprint in lower-case hexadecimal, where it is pinned
 * @param trusted anchors, where the database decides
 * @param distrusted fingerprints that lose always
 * @param identity what we show where we are asked
 */
public record OutboundTls(
        TlsPolicy policy,
        ServerTrust trust,
        Optional<String> pinnedSha256,
        List<X509Certificate> trusted,
        List<String> distrusted,
        Optional<Identity> identity) {

    /** A key and its certificates, leaf first. */
    public record Identity(PrivateKey key, List<X509Certificate> chain) {

        @Override
        public String toString() {
            return "Identity";
        }
    }
}
