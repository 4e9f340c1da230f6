package org.lockkeeper.infrastructure.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.config.TlsPolicy;

class TlsClientContextTest {

    private static final KeyManager[] NO_KEYS = {};
    private static final String SUITE_13 = "TLS_CHACHA20_POLY1305_SHA256";
    private static final String SUITE_12 = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";

    @Test
    void server_that_offers_less_than_the_policy_demands_is_refused_and_both_are_named() throws Exception {
        try (TlsPeer peer = new TlsPeer(List.of("TLSv1.2"))) {
            TlsClientContext client = client(policy("TLSv1.3", SUITE_13), peer.trust());
            SSLException refusal = catchThrowableOfType(SSLException.class, () -> handshake(client, peer, false));
            assertThat(client.explain("files.example.com:21", refusal))
                    .hasCause(refusal)
                    .hasMessageContaining("files.example.com:21")
                    .hasMessageContaining("protocol_version")
                    .hasMessageContaining("policy offered TLSv1.3 with " + SUITE_13);
        }
    }

    @Test
    void policy_decides_on_version_and_suite() throws Exception {
        try (TlsPeer peer = new TlsPeer(List.of("TLSv1.3", "TLSv1.2"))) {
            handshake(client(policy("TLSv1.2", SUITE_12), peer.trust()), peer, true);
            assertThat(peer.session().getProtocol()).isEqualTo("TLSv1.2");
            assertThat(peer.session().getCipherSuite()).isEqualTo(SUITE_12);
        }
    }

    @Test
    void refused_certificate_is_not_blamed_on_the_policy() throws Exception {
        try (TlsPeer peer = new TlsPeer(List.of("TLSv1.3"));
                TlsPeer other = new TlsPeer(List.of("TLSv1.3"))) {
            TlsClientContext client = client(policy("TLSv1.3", SUITE_13), other.trust());
            SSLException refusal = catchThrowableOfType(SSLException.class, () -> handshake(client, peer, false));
            assertThat(client.explain("h:21", refusal))
                    .hasMessageContaining("not trusted")
                    .hasMessageNotContaining("policy");
        }
    }

    @Test
    void policy_beyond_the_runtime_is_refused_when_the_context_is_made() {
        assertThatThrownBy(() -> client(policy("TLSv1.3", "TLS_NOT_INVENTED"), anyTrust()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TLS_NOT_INVENTED");
    }

    @Test
    void nobody_to_judge_the_other_side_is_refused() {
        assertThatThrownBy(() -> TlsClientContext.of(policy("TLSv1.3", SUITE_13), NO_KEYS, new TrustManager[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TlsPolicy policy(String protocol, String suite) {
        return new TlsPolicy(List.of(protocol), List.of(suite), List.of(), List.of());
    }

    private static TlsClientContext client(TlsPolicy policy, TrustManagerFactory trust) {
        return TlsClientContext.of(policy, NO_KEYS, trust.getTrustManagers());
    }

    private static TrustManagerFactory anyTrust() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init((KeyStore) null);
        return trust;
    }

    private static void handshake(TlsClientContext client, TlsPeer peer, boolean checkHostName) throws Exception {
        try (SSLSocket socket =
                (SSLSocket) client.context().getSocketFactory().createSocket("localhost", peer.port())) {
            socket.setSSLParameters(client.parameters(checkHostName));
            socket.startHandshake();
        }
    }
}
