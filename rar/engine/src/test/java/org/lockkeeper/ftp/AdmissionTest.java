package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lockkeeper.ftp.Changed.with;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.config.ServerConfiguration.ServerLimits;
import org.lockkeeper.spi.session.AbuseReport.Kind;
import org.lockkeeper.spi.session.AddressBan;

/** Who may connect, how many of them, and what is told of those who misbehave. */
class AdmissionTest {

    @Test
    void one_address_takes_only_its_share_of_the_places_before_login() throws IOException {
        try (TestServer server =
                        new TestServer(Sites.limits(with(TestServer.QUICK, "maxUnauthenticatedPerAddress", 2)));
                ControlClient first = ControlClient.connect(server.port());
                ControlClient second = ControlClient.connect(server.port())) {
            ControlClient.raw(server.port()).expect(421);
            try (ControlClient other = ControlClient.raw("127.0.0.2", "127.0.0.1", server.port())) {
                other.expect(220);
            }
            first.auth("TLS").login("ann", "secret");
            second.auth("TLS").login("ann", "secret");
            ControlClient.connect(server.port()).close();
        }
    }

    @Test
    void sessions_of_all_sites_together_have_a_limit() throws IOException {
        try (TestServer server = new TestServer()) {
            limit(server, new ServerLimits(1, 100));
            ControlClient first = ControlClient.connect(server.port());
            ControlClient.raw(server.port()).expect(421);
            first.close();
            await().until(() -> welcome(server));
        }
    }

    @Test
    void handshakes_under_way_have_a_limit() throws IOException {
        try (TestServer server = new TestServer()) {
            limit(server, new ServerLimits(100, 1));
            ControlClient slow = ControlClient.connect(server.port());
            slow.expect(234, "AUTH TLS");
            try (ControlClient second = ControlClient.connect(server.port());
                    ControlClient implicit = ControlClient.raw(server.port(Mode.IMPLICIT))) {
                second.expect(431, "AUTH TLS");
                assertThat(implicit.closed()).isTrue();
                slow.handshake();
                slow.login("ann", "secret");
                second.auth("TLS").login("ann", "secret");
                slow.close();
                ControlClient.implicit(server.port(Mode.IMPLICIT)).close();
            }
        }
    }

    @Test
    void a_handshake_that_is_never_made_gives_its_place_back() throws IOException {
        try (TestServer server = new TestServer()) {
            limit(server, new ServerLimits(100, 1));
            for (int i = 0; i < 3; i++) {
                ControlClient gone = ControlClient.connect(server.port());
                gone.expect(234, "AUTH TLS");
                gone.close();
                await().until(() -> {
                    try (ControlClient next = ControlClient.connect(server.port())) {
                        return next.send("AUTH TLS").code() == 234;
                    }
                });
            }
        }
    }

    @Test
    void too_many_commands_before_login_end_the_connection_and_are_told() throws IOException {
        try (TestServer server = new TestServer(Sites.limits(with(TestServer.QUICK, "maxCommandsBeforeLogin", 5)));
                ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            for (int i = 0; i < 4; i++) {
                client.expect(200, "NOOP");
            }
            client.expect(421, "NOOP");
            assertThat(client.closed()).isTrue();
            await().until(() -> told(server, Kind.BAD_COMMANDS));
        }
    }

    @Test
    void after_login_commands_are_not_counted() throws IOException {
        try (TestServer server = new TestServer(Sites.limits(with(TestServer.QUICK, "maxCommandsBeforeLogin", 5)));
                ControlClient client = ControlClient.ann(server.port())) {
            for (int i = 0; i < 20; i++) {
                client.expect(200, "NOOP");
            }
        }
    }

    @Test
    void abuse_is_told_in_batches_with_its_kind() throws IOException {
        try (TestServer server = new TestServer()) {
            ControlClient.raw(server.port()).close();
            await().until(() -> told(server, Kind.ADDRESS_SCAN));
            try (ControlClient client = ControlClient.connect(server.port())) {
                client.write("AUTH TLS\r\nUSER ann\r\n");
                client.plain().getInputStream().readAllBytes();
            }
            await().until(() -> told(server, Kind.INJECTION));
            try (ControlClient client = ControlClient.connect(server.port())) {
                client.write("GET / HTTP/1.1\r\n");
                assertThat(client.closed()).isTrue();
            }
            await().until(() -> told(server, Kind.BAD_COMMANDS));
            try (ControlClient client = ControlClient.raw(server.port(Mode.IMPLICIT))) {
                client.write("this is no TLS at all\r\n");
                client.plain().getInputStream().readAllBytes();
            }
            await().until(() -> told(server, Kind.FAILED_HANDSHAKE));
            assertThat(server.endpoint().abuses)
                    .allMatch(report -> report.site().equals("Test"));
        }
    }

    @Test
    void a_decent_session_is_no_abuse() throws IOException {
        try (TestServer server = new TestServer()) {
            try (ControlClient client = ControlClient.ann(server.port())) {
                client.expect(221, "QUIT");
            }
            ControlClient.raw(server.port()).close();
            await().until(() -> told(server, Kind.ADDRESS_SCAN));
            assertThat(server.endpoint().abuses).allMatch(report -> report.kind() == Kind.ADDRESS_SCAN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2/32", "127.0.0.2", "127.0.0.0/30", "0.0.0.0/0"})
    void a_banned_address_gets_no_answer(String network) throws IOException {
        try (TestServer server = new TestServer()) {
            server.server().ban(List.of(new AddressBan(network, Instant.MAX)));
            try (ControlClient banned = ControlClient.raw("127.0.0.2", "127.0.0.1", server.port())) {
                assertThat(banned.closed()).isTrue();
            }
        }
    }

    @Test
    void a_ban_ends_connections_before_login_and_spares_those_behind_it() throws IOException {
        try (TestServer server = new TestServer();
                ControlClient user = ControlClient.ann(server.port());
                ControlClient guest = ControlClient.connect(server.port());
                ControlClient neighbour = ControlClient.raw("127.0.0.2", "127.0.0.1", server.port())) {
            neighbour.expect(220);
            server.server().ban(List.of(new AddressBan("127.0.0.1/32", Instant.MAX)));
            guest.expect(421);
            user.expect(257, "PWD");
            neighbour.expect(200, "NOOP");
        }
    }

    @Test
    void a_ban_that_has_ended_or_was_lifted_is_none() throws IOException {
        try (TestServer server = new TestServer()) {
            server.server()
                    .ban(List.of(new AddressBan("127.0.0.1/32", Instant.now().minusSeconds(1))));
            ControlClient.connect(server.port()).close();
            server.server().ban(List.of(new AddressBan("127.0.0.1/32", Instant.MAX)));
            assertThat(ControlClient.raw(server.port()).closed()).isTrue();
            server.server().ban(List.of());
            ControlClient.connect(server.port()).close();
        }
    }

    private static boolean told(TestServer server, Kind kind) {
        return server.endpoint().abuses.stream().anyMatch(report -> report.kind() == kind && report.count() > 0);
    }

    private static boolean welcome(TestServer server) throws IOException {
        try (ControlClient client = ControlClient.raw(server.port())) {
            return client.read().code() == 220;
        }
    }

    private static void limit(TestServer server, ServerLimits limits) {
        server.server().apply(new ServerConfiguration(99, true, List.of(server.site()), limits));
    }
}
