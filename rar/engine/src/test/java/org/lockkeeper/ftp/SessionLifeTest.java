package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.session.DisconnectReason;

/** Time-outs, limits, and clients that want to stay without being anybody. */
class SessionLifeTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(700);

    @Test
    void commands_in_clear_behind_auth_are_never_executed() throws IOException {
        try (TestServer server = new TestServer(Sites.clear(true, true))) {
            for (String behind : List.of("NOOP\r\n", "USER ann\r\nPASS secret\r\n", "N", "\u0000", "\r\n")) {
                try (ControlClient client = ControlClient.connect(server.port())) {
                    client.write("AUTH TLS\r\n" + behind);
                    client.expect(234);
                    assertThat(client.closed()).as(behind).isTrue();
                }
            }
            assertThat(server.endpoint().logins).isEmpty();
        }
    }

    @Test
    void commands_in_clear_after_234_are_never_executed() throws IOException {
        try (TestServer server = new TestServer(Sites.clear(true, true))) {
            try (ControlClient client = ControlClient.connect(server.port())) {
                client.expect(234, "AUTH TLS");
                client.write("USER ann\r\nPASS secret\r\n");
                assertThat(client.closed()).isTrue();
            }
            assertThat(server.endpoint().logins).isEmpty();
        }
    }

    @Test
    void half_a_telnet_command_behind_auth_closes() throws IOException {
        try (TestServer server = new TestServer();
                ControlClient client = ControlClient.connect(server.port())) {
            client.plain()
                    .getOutputStream()
                    .write(new byte[] {'A', 'U', 'T', 'H', ' ', 'T', 'L', 'S', '\r', '\n', (byte) 255, (byte) 250});
            client.expect(234);
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void three_hundred_unfinished_handshakes_keep_nobody_out_and_are_gone_in_time() throws IOException {
        List<ControlClient> stuck = new ArrayList<>();
        try (TestServer server = new TestServer()) {
            for (int i = 0; i < 100; i++) {
                stuck.add(ControlClient.raw(server.port(Mode.IMPLICIT)));
                ControlClient explicit = ControlClient.raw(server.port());
                stuck.add(explicit);
                ControlClient behindAuth = ControlClient.connect(server.port());
                behindAuth.expect(234, "AUTH TLS");
                stuck.add(behindAuth);
            }
            try (ControlClient client = ControlClient.ann(server.port())) {
                client.expect(257, "PWD");
            }
            for (ControlClient client : stuck) {
                // To the end, which comes within the socket's time limit; a greeting and a 421 may come first.
                client.plain().getInputStream().readAllBytes();
            }
        } finally {
            for (ControlClient client : stuck) {
                client.close();
            }
        }
    }

    @Test
    void who_does_not_log_in_is_told_and_closed() throws IOException {
        try (TestServer server = new TestServer(Sites.limits(Limits.control(LONG, SHORT, LONG)));
                ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            client.expect(421);
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void who_does_not_start_tls_is_told_and_closed() throws IOException {
        try (TestServer server = new TestServer(Sites.limits(Limits.control(SHORT, LONG, LONG)));
                ControlClient client = ControlClient.connect(server.port())) {
            client.expect(421);
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void who_does_nothing_is_told_and_closed() throws IOException {
        try (TestServer server = new TestServer()) {
            server.endpoint().limits = Limits.idle(SHORT);
            ControlClient client = ControlClient.ann(server.port());
            client.expect(421);
            assertThat(client.closed()).isTrue();
            await().until(() -> server.endpoint().closed.contains(DisconnectReason.IDLE_TIMEOUT));
        }
    }

    @Test
    void a_transfer_longer_than_the_idle_time_is_no_idleness() throws IOException {
        try (TestServer server = new TestServer()) {
            server.endpoint().limits = Limits.idle(Duration.ofSeconds(1));
            ControlClient client = ControlClient.annWithClearData(server.port());
            var data = client.data();
            client.expect(150, "STOR slow");
            for (int i = 0; i < 15; i++) {
                data.getOutputStream().write(i);
                pause(Duration.ofMillis(100));
            }
            data.close();
            client.expect(226);
            pause(Duration.ofMillis(700));
            client.expect(200, "NOOP");
        }
    }

    @Test
    void rein_starts_the_login_time_anew_also_in_implicit_tls() throws IOException {
        try (TestServer server = new TestServer(Sites.limits(Limits.control(LONG, SHORT, LONG)));
                ControlClient client = ControlClient.implicit(server.port(Mode.IMPLICIT))) {
            client.login("ann", "secret");
            pause(Duration.ofSeconds(1));
            client.expect(220, "REIN");
            client.expect(421);
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void a_session_made_anew_by_rein_and_auth_outlives_the_handshake_time() throws IOException {
        try (TestServer server = new TestServer(Sites.limits(Limits.control(SHORT, LONG, LONG)));
                ControlClient client = ControlClient.ann(server.port())) {
            client.expect(220, "REIN");
            client.endTls();
            client.auth("TLS").login("ann", "secret");
            pause(Duration.ofMillis(1_500));
            client.expect(200, "NOOP");
        }
    }

    @Test
    void who_does_not_end_tls_after_rein_is_closed() throws IOException {
        try (TestServer server = new TestServer(Sites.limits(Limits.control(SHORT, LONG, LONG)));
                ControlClient client = ControlClient.ann(server.port())) {
            client.expect(220, "REIN");
            assertThat(client.plain().getInputStream().readAllBytes()).isNotEmpty();
        }
    }

    @Test
    void who_reads_no_replies_is_gone_after_the_login_time() throws IOException {
        try (TestServer server = new TestServer(Sites.limits(Limits.control(LONG, SHORT, LONG)));
                ControlClient client = ControlClient.raw(server.port())) {
            Thread writer = new Thread(() -> flood(client));
            writer.setDaemon(true);
            writer.start();
            // The writer fails when the server has closed, and only then.
            await().atMost(Duration.ofSeconds(20)).until(() -> !writer.isAlive());
        }
    }

    private static void flood(ControlClient client) {
        try {
            while (true) {
                client.write("HELP\r\n".repeat(1_000));
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    @Test
    void limits_count_right_after_all_ways_to_leave() throws Exception {
        try (TestServer server = new TestServer(Sites.limits(Limits.counts(4, 2)))) {
            for (int i = 0; i < 5; i++) {
                leaveDuringLogin(server);
                try (ControlClient client = connectSoon(server)) {
                    client.auth("TLS").login("ann", "secret");
                    client.expect(220, "REIN");
                }
                try (ControlClient client = connectSoon(server)) {
                    client.auth("TLS").login("ann", "secret");
                    client.expect(221, "QUIT");
                }
                connectSoon(server).close();
            }
            ControlClient first = connectSoon(server);
            ControlClient second = connectSoon(server);
            assertThat(ControlClient.raw(server.port()).read().code()).isEqualTo(421);
            first.auth("TLS").login("ann", "secret");
            second.auth("TLS").login("ann", "secret");
            ControlClient third = connectSoon(server);
            ControlClient fourth = connectSoon(server);
            third.auth("TLS").login("ann", "secret");
            assertThat(ControlClient.raw(server.port()).read().code()).isEqualTo(421);
            for (ControlClient client : List.of(first, second, third, fourth)) {
                client.close();
            }
        }
    }

    /** While PASS is at work the client goes; the login succeeds all the same. */
    private static void leaveDuringLogin(TestServer server) throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        int logins = server.endpoint().logins.size();
        int opened = server.endpoint().opened.size();
        server.endpoint().duringLogin = goOn::await;
        try (ControlClient client = connectSoon(server).auth("TLS")) {
            client.expect(331, "USER ann");
            client.write("PASS secret\r\n");
            await().until(() -> server.endpoint().logins.size() > logins);
        }
        // The end of the connection is seen while the login is still undecided.
        pause(Duration.ofMillis(100));
        server.endpoint().duringLogin = () -> {};
        goOn.countDown();
        await().until(() ->
                server.endpoint().closed.size() == server.endpoint().opened.size()
                        && server.endpoint().opened.size() == opened + 1);
        assertThat(server.server().sessions()).isEmpty();
    }

    private static ControlClient connectSoon(TestServer server) {
        return await().until(
                        () -> {
                            ControlClient client = ControlClient.raw(server.port());
                            if (client.read().code() == 220) {
                                return client;
                            }
                            client.close();
                            return null;
                        },
                        client -> client != null);
    }

    private static void pause(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }
}
