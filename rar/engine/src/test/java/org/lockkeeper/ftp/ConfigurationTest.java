package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.config.TlsPolicy;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.ServerStatus.State;

/** Configurations in and out of force, and the server's own beginning and end. */
class ConfigurationTest {

    private static final ListenerBinding EXPLICIT = new ListenerBinding(Mode.EXPLICIT, "127.0.0.1", 0);
    private static final ListenerBinding IMPLICIT = new ListenerBinding(Mode.IMPLICIT, "127.0.0.1", 0);

    @Test
    void a_removed_listener_closes_and_the_others_stay() throws IOException {
        try (TestServer server = new TestServer();
                ControlClient client = ControlClient.ann(server.port())) {
            int explicit = server.port();
            int implicit = server.port(Mode.IMPLICIT);
            server.change(Sites.listeners(List.of(EXPLICIT)));
            assertThat(Ports.refused(implicit)).isTrue();
            assertThat(server.port()).isEqualTo(explicit);
            client.expect(200, "NOOP");
            assertThat(server.server().status().ready()).isTrue();
        }
    }

    @Test
    void a_changed_site_keeps_port_and_sessions_and_serves_new_ones_anew() throws IOException {
        try (TestServer server = new TestServer();
                ControlClient before = ControlClient.annWithClearData(server.port())) {
            int port = server.port();
            server.change(Sites.clear(false, false));
            assertThat(server.port()).isEqualTo(port);
            assertThat(before.uploadClear("STOR x", new byte[3]).code()).isEqualTo(226);
            try (ControlClient after = ControlClient.annWithClearData(port)) {
                after.epsv();
                after.expect(521, "STOR x");
            }
        }
    }

    @Test
    void a_policy_that_the_runtime_lacks_is_refused_and_the_old_one_stays() throws IOException {
        try (TestServer server = new TestServer()) {
            int port = server.port();
            for (TlsPolicy policy : List.of(
                    new TlsPolicy(List.of("TLSv1.4"), TestServer.MODERN.cipherSuites(), List.of(), List.of()),
                    new TlsPolicy(List.of("TLSv1.3"), List.of("TLS_NO_SUCH"), List.of(), List.of()))) {
                server.change(Sites.policy(policy));
                ServerStatus status = server.server().status();
                assertThat(status.error())
                        .hasValueSatisfying(
                                error -> assertThat(error).contains("Test").containsAnyOf("TLSv1.4", "TLS_NO_SUCH"));
                assertThat(status.revision()).isEqualTo(1);
                assertThat(status.ready()).isFalse();
                ControlClient.ann(port).close();
            }
            server.change(Sites.policy(TestServer.MODERN));
            assertThat(server.server().status().ready()).isTrue();
        }
    }

    @Test
    void the_administrators_order_of_suites_wins() throws IOException {
        TlsPolicy policy = new TlsPolicy(
                List.of("TLSv1.3"),
                List.of("TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256"),
                List.of(),
                List.of());
        try (TestServer server = new TestServer(Sites.policy(policy));
                ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.session().getCipherSuite()).isEqualTo("TLS_CHACHA20_POLY1305_SHA256");
        }
    }

    @Test
    void a_port_in_use_fails_with_a_reason_and_comes_up_when_it_is_free() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                TestServer server = new TestServer(Sites.listeners(
                        List.of(new ListenerBinding(Mode.EXPLICIT, "127.0.0.1", taken.getLocalPort()), IMPLICIT)))) {
            List<ListenerStatus> listeners = server.server().status().listeners();
            assertThat(listeners.get(0).state()).isEqualTo(ListenerStatus.State.FAILED);
            assertThat(listeners.get(0).reason()).containsIgnoringCase("in use");
            assertThat(listeners.get(1).bound()).isTrue();
            assertThat(server.server().status().ready()).isFalse();
            free(taken);
            server.apply();
            assertThat(server.server().status().ready()).isTrue();
            ControlClient.ann(server.port()).close();
        }
    }

    private static void free(ServerSocket taken) throws IOException {
        taken.close();
    }

    @Test
    void a_renamed_site_takes_its_port_along() throws IOException {
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        int port = taken.getLocalPort();
        taken.close();
        ListenerBinding binding = new ListenerBinding(Mode.EXPLICIT, "127.0.0.1", port);
        try (TestServer server = new TestServer(Sites.listeners(List.of(binding)))) {
            for (int i = 0; i < 200; i++) {
                server.change(Sites.named("Name " + i));
                assertThat(server.server().status().listeners())
                        .singleElement()
                        .satisfies(listener -> assertThat(listener.reason()).isEmpty());
            }
        }
    }

    @Test
    void an_address_that_does_not_exist_fails_with_a_reason() {
        try (TestServer server = new TestServer(
                Sites.listeners(List.of(new ListenerBinding(Mode.EXPLICIT, "no-such-host.invalid", 0), IMPLICIT)))) {
            ListenerStatus failed = server.server().status().listeners().get(0);
            assertThat(failed.reason()).isNotBlank().isNotEqualTo("null");
        }
    }

    @Test
    void with_the_gate_closed_explicit_serves_without_tls_and_implicit_not_at_all() throws IOException {
        try (TestServer server = new TestServer(Sites.clear(true, true))) {
            ServerConfiguration closed = new ServerConfiguration(9, false, List.of(server.site()));
            server.server().apply(closed);
            List<ListenerStatus> listeners = server.server().status().listeners();
            assertThat(listeners.get(0).bound()).isTrue();
            assertThat(listeners.get(1).state()).isEqualTo(ListenerStatus.State.WITHHELD);
            assertThat(listeners.get(1).reason()).contains("SSL is disabled");
            assertThat(server.server().status().ready()).isTrue();
            try (ControlClient client = ControlClient.connect(server.port())) {
                client.expect(431, "AUTH TLS");
                assertThat(client.expect(211, "FEAT").text()).doesNotContain("AUTH", "PBSZ", "PROT");
                client.login("ann", "secret");
            }
        }
    }

    @Test
    void before_the_first_configuration_it_is_starting_and_says_what_failed() {
        try (FtpsServer server = new FtpsServer(new FakeEndpoint(null))) {
            assertThat(server.status().state()).isEqualTo(State.STARTING);
            assertThat(server.pullFailed("no database").error()).contains("no database");
            assertThat(server.sessions()).isEmpty();
        }
    }

    @Test
    void stop_leaves_neither_ports_nor_threads_and_twice_does_no_harm() throws IOException {
        TestServer server = new TestServer();
        int port = server.port();
        try (ControlClient client = ControlClient.ann(port)) {
            client.upload("STOR x", new byte[10]);
            int passive = client.epsv();
            server.server().stop(Duration.ZERO);
            assertThat(Ports.refused(passive)).isTrue();
            client.expect(421);
            assertThat(client.closed()).isTrue();
        }
        assertThat(Ports.refused(port)).isTrue();
        // Netty's threads say that they have ended a moment before they have.
        await().until(() -> Threads.named("lockkeeper-").isEmpty());
        server.server().stop(Duration.ofSeconds(5));
        assertThat(server.server().status()).isEqualTo(ServerStatus.INACTIVE);
        server.apply();
        assertThat(server.server().status()).isEqualTo(ServerStatus.INACTIVE);
        server.close();
    }

    @Test
    void stop_lets_a_transfer_end() throws Exception {
        TestServer server = new TestServer();
        try (ControlClient client = ControlClient.annWithClearData(server.port())) {
            var data = client.data();
            client.expect(150, "STOR last");
            Thread stopping = new Thread(() -> server.server().stop(Duration.ofSeconds(20)));
            stopping.start();
            data.getOutputStream().write(new byte[1_000]);
            data.close();
            client.expect(226);
            stopping.join();
        }
        assertThat(server.home().resolve("last")).hasSize(1_000);
        server.close();
    }

    @Test
    void stop_ends_a_transfer_that_does_not() throws IOException {
        TestServer server = new TestServer();
        try (ControlClient client = ControlClient.annWithClearData(server.port());
                var data = client.data()) {
            client.expect(150, "STOR endless");
            data.getOutputStream().write(new byte[1_000]);
            server.close();
            client.expect(421);
        }
        assertThat(server.endpoint().reports).hasSize(1);
        assertThat(server.endpoint().closed).hasSize(1);
        // Netty's threads say that they have ended a moment before they have.
        await().until(() -> Threads.named("lockkeeper-").isEmpty());
    }

    @Test
    void starts_and_stops_twenty_times() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (TestServer server = new TestServer();
                    ControlClient client = ControlClient.connect(server.port())) {
                client.expect(200, "NOOP");
            }
        }
        // Netty's threads say that they have ended a moment before they have.
        await().until(() -> Threads.named("lockkeeper-").isEmpty());
    }
}
