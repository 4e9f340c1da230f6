package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.ftp.Tool.Line;
import org.lockkeeper.spi.config.ServerIdentity;
import org.lockkeeper.spi.config.TlsPolicy;

/** The policy, tried from outside: exactly what is listed connects, and the server's order wins (mission R11, R12). */
class PolicyWithOpenSslTest {

    private static final String AES_128 = "TLS_AES_128_GCM_SHA256";
    private static final String AES_256 = "TLS_AES_256_GCM_SHA384";
    private static final String CHACHA = "TLS_CHACHA20_POLY1305_SHA256";
    private static final List<String> SUITES_13 = List.of(AES_256, AES_128, CHACHA);
    private static final Map<String, String> NAMES_12 = OpenSsl.suites12();

    static Stream<Arguments> certificates() {
        return Stream.of(
                Arguments.of("ECDSA", TestCertificates.ec(), suites12("ECDHE_ECDSA")),
                Arguments.of("RSA", TestCertificates.rsa(), suites12("ECDHE_RSA")));
    }

    private static List<String> suites12(String exchange) {
        return Stream.of("AES_256_GCM_SHA384", "AES_128_GCM_SHA256", "CHACHA20_POLY1305_SHA256", "AES_128_CBC_SHA256")
                .map(cipher -> "TLS_" + exchange + "_WITH_" + cipher)
                .toList();
    }

    private static TlsPolicy policy(List<String> protocols, List<String> suites) {
        return new TlsPolicy(protocols, suites, List.of(), List.of());
    }

    private static TestServer server(ServerIdentity identity, TlsPolicy policy) {
        return new TestServer(Sites.identity(identity).andThen(Sites.policy(policy))::apply);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certificates")
    void of_all_suites_exactly_the_listed_ones_connect(String key, ServerIdentity identity, List<String> listed) {
        List<String> some = List.of(listed.get(1), AES_256, listed.get(3), AES_128);
        assertThat(NAMES_12).hasSizeGreaterThan(30).containsKeys(some.get(0), some.get(2));
        List<String> connected = new ArrayList<>();
        try (TestServer server = server(identity, policy(List.of("TLSv1.3", "TLSv1.2"), some))) {
            OpenSsl client = new OpenSsl(server.port());
            NAMES_12.forEach((name, own) -> client.agree("-tls1_2", "-cipher", own + ":@SECLEVEL=0")
                    .ifPresent(agreed -> {
                        assertThat(agreed).isEqualTo("TLSv1.2 " + own);
                        connected.add(name);
                    }));
            SUITES_13.forEach(
                    name -> client.agree("-tls1_3", "-ciphersuites", name).ifPresent(agreed -> connected.add(name)));
        }
        assertThat(connected).containsExactlyInAnyOrderElementsOf(some);
    }

    @Test
    void of_all_versions_exactly_the_listed_ones_connect() {
        List<String> suites = List.of(AES_256, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
        for (List<String> listed : List.of(List.of("TLSv1.3"), List.of("TLSv1.2"), List.of("TLSv1.3", "TLSv1.2"))) {
            try (TestServer server = new TestServer(Sites.policy(policy(listed, suites)))) {
                OpenSsl client = new OpenSsl(server.port());
                List<String> connected = new ArrayList<>();
                Map.of("TLSv1", "-tls1", "TLSv1.1", "-tls1_1", "TLSv1.2", "-tls1_2", "TLSv1.3", "-tls1_3")
                        .forEach((name, option) -> client.agree(option, "-cipher", "ALL:@SECLEVEL=0")
                                .ifPresent(agreed -> connected.add(name)));
                assertThat(connected).containsExactlyInAnyOrderElementsOf(listed);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certificates")
    void in_five_orders_the_servers_first_wins_in_tls_12(String key, ServerIdentity identity, List<String> listed) {
        for (List<String> order : orders(listed)) {
            List<String> own = order.stream().map(NAMES_12::get).toList();
            try (TestServer server = server(identity, policy(List.of("TLSv1.2"), order))) {
                for (List<String> offered : bothWays(own)) {
                    assertThat(new OpenSsl(server.port())
                                    .agree("-tls1_2", "-cipher", String.join(":", offered) + ":@SECLEVEL=0"))
                            .contains("TLSv1.2 " + own.get(0));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certificates")
    void in_five_orders_the_servers_first_wins_in_tls_13(String key, ServerIdentity identity, List<String> unused) {
        for (List<String> order : orders(SUITES_13)) {
            try (TestServer server = server(identity, policy(List.of("TLSv1.3"), order))) {
                for (List<String> offered : bothWays(order)) {
                    assertThat(new OpenSsl(server.port()).agree("-tls1_3", "-ciphersuites", String.join(":", offered)))
                            .contains("TLSv1.3 " + order.get(0));
                }
            }
        }
    }

    /** Each suite comes first at least once. */
    private static List<List<String>> orders(List<String> suites) {
        List<List<String>> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<String> order = new ArrayList<>(suites);
            Collections.rotate(order, i);
            Collections.swap(order, 1, i < 3 ? 1 : 2);
            orders.add(order);
        }
        return orders;
    }

    private static List<List<String>> bothWays(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return List.of(list, reversed);
    }

    @Test
    void only_listed_groups_connect() {
        TlsPolicy policy = groups("TLSv1.3", AES_256, "secp384r1", "x25519");
        try (TestServer server = new TestServer(Sites.policy(policy))) {
            OpenSsl client = new OpenSsl(server.port());
            assertThat(client.agree("-tls1_3", "-groups", "P-256")).isEmpty();
            assertThat(client.agree("-tls1_3", "-groups", "X25519")).isPresent();
            // The first one is guessed wrong: HelloRetryRequest.
            assertThat(client.connect("-tls1_3", "-groups", "P-256:P-384")).contains("secp384r1");
        }
    }

    @Test
    void the_servers_order_of_groups_wins_in_tls_13() {
        for (List<String> order : bothWays(List.of("x25519", "secp256r1"))) {
            TlsPolicy policy = groups("TLSv1.3", AES_256, order.toArray(String[]::new));
            try (TestServer server = new TestServer(Sites.policy(policy))) {
                for (String offered : List.of("X25519:P-256", "P-256:X25519")) {
                    assertThat(new OpenSsl(server.port()).connect("-tls1_3", "-groups", offered))
                            .contains(order.get(0).equals("x25519") ? "Key: X25519" : "Key: ECDH, prime256v1");
                }
            }
        }
    }

    private static TlsPolicy groups(String protocol, String suite, String... groups) {
        return new TlsPolicy(List.of(protocol), List.of(suite), List.of(groups), List.of());
    }

    @Test
    void a_certificate_is_chosen_by_the_name_in_the_handshake() {
        try (TestServer server = new TestServer(Sites.hostNames("alpha.example.org"))
                .beside(Sites.named("Beta")
                        .andThen(Sites.hostNames("beta.example.org"))
                        .andThen(Sites.identity(TestCertificates.ec("beta")))
                        .apply(TestServer.defaultSite()))) {
            OpenSsl client = new OpenSsl(server.port());
            assertThat(client.connect("-servername", "beta.example.org")).contains("subject=CN = beta");
            assertThat(client.connect("-servername", "gamma.example.org")).contains("unrecognized name");
            assertThat(client.connect("-noservername")).contains("subject=CN = localhost");
        }
    }

    @Test
    void ftp_is_the_only_application_protocol() {
        try (TestServer server = new TestServer()) {
            OpenSsl client = new OpenSsl(server.port());
            assertThat(client.connect("-alpn", "h2,ftp")).contains("ALPN protocol: ftp");
            assertThat(client.connect("-alpn", "h2")).contains("no application protocol");
        }
    }

    @Test
    void keys_can_be_changed_and_the_connection_goes_on_but_not_renegotiated() {
        try (TestServer server = new TestServer()) {
            OpenSsl client = new OpenSsl(server.port());
            List<Line> newKeys = List.of(
                    new Line("220 ", "K\n"),
                    new Line("KEYUPDATE", "k\n"),
                    new Line("KEYUPDATE\nKEYUPDATE", "NOOP\n"),
                    new Line("\n200 ", "Q\n"));
            assertThat(client.converse(newKeys, "-tls1_3")).contains("\n200 ");
            List<Line> newHandshake = List.of(new Line("220 ", "R\n"), new Line("RENEGOTIATING", "NOOP\n"));
            assertThat(client.converse(newHandshake, "-tls1_2"))
                    .contains("RENEGOTIATING")
                    .doesNotContain("\n200 ");
        }
    }
}
