package org.lockkeeper.ftp;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.session.DisconnectReason;

class LoginTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void serverIsUpAgain() {
        server.endpoint().outage = null;
    }

    @Test
    void refuses_login_before_auth() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            client.expect(530, "USER ann");
            client.expect(503, "PASS secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLS", "tls", "SSL", "TLS-C"})
    void logs_in_under_explicit_tls(String mechanism) throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            client.auth(mechanism).login("ann", "secret");
            client.expect(257, "PWD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void serves_both_versions(String protocol) throws IOException {
        try (ControlClient explicit = ControlClient.ann(server.port(), protocol);
                ControlClient implicit = ControlClient.implicit(server.port(Mode.IMPLICIT), protocol)) {
            implicit.login("ann", "secret");
            assertThat(explicit.session().getProtocol()).isEqualTo(protocol);
            assertThat(implicit.session().getProtocol()).isEqualTo(protocol);
            assertThat(server.server().sessions())
                    .anyMatch(s -> s.tls().orElseThrow().protocol().equals(protocol));
        }
    }

    @Test
    void implicit_tls_needs_neither_auth_nor_prot() throws IOException {
        try (ControlClient client = ControlClient.implicit(server.port(Mode.IMPLICIT))) {
            client.login("ann", "secret");
            client.expect(503, "AUTH TLS");
            assertThat(client.upload("STOR implicit", new byte[10]).code()).isEqualTo(226);
            client.expect(200, "PBSZ 0");
            client.expect(200, "PROT P");
        }
    }

    @Test
    void pass_before_user_and_user_after_login_are_bad_sequence() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            client.expect(503, "PASS secret");
            client.expect(501, "USER");
            client.login("ann", "secret");
            client.expect(503, "USER bob");
            client.expect(503, "PASS geheim");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PWD", "CWD /", "CDUP", "MKD a", "RMD a", "DELE a", "RNFR a", "RNTO a", "SIZE a", "MDTM a", "PASV",
                "EPSV", "LIST", "NLST", "MLSD", "MLST", "RETR a", "STOR a", "APPE a", "REST 1", "ABOR", "PORT 1",
                "EPRT 1"
            })
    void no_file_verb_works_before_login(String command) throws IOException {
        try (ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            client.expect(530, command);
            client.expect(331, "USER ann");
            client.expect(530, command);
        }
    }

    @Test
    void wrong_and_unknown_get_the_same_answer_after_the_same_wait() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            Reply wrong = refused(client, "ann");
            Reply unknown = refused(client, "nobody");
            assertThat(unknown).isEqualTo(wrong);
        }
    }

    private static Reply refused(ControlClient client, String user) throws IOException {
        client.expect(331, "USER " + user);
        long before = System.nanoTime();
        Reply reply = client.expect(530, "PASS wrong");
        assertThat(NANOSECONDS.toMillis(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(TestServer.QUICK.refusedLoginDelay().toMillis() - 5);
        return reply;
    }

    @Test
    void the_third_refusal_closes_also_across_rein() throws IOException {
        try (ControlClient client = ControlClient.implicit(server.port(Mode.IMPLICIT))) {
            refused(client, "ann");
            refused(client, "ann");
            client.expect(220, "REIN");
            refused(client, "ann");
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void nothing_behind_the_last_refusal_is_executed() throws IOException {
        int before = server.endpoint().logins.size();
        try (ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            client.write("USER ann\r\nPASS a\r\n".repeat(9));
            for (int i = 0; i < 3; i++) {
                client.expect(331);
                client.expect(530);
            }
            assertThat(client.closed()).isTrue();
        }
        assertThat(server.endpoint().logins).hasSize(before + 3);
    }

    @Test
    void business_tier_down_at_login_is_421() throws IOException {
        server.endpoint().outage = new IllegalStateException("no database");
        try (ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            client.expect(331, "USER ann");
            client.expect(421, "PASS secret");
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void the_business_tier_hears_of_begin_and_end() throws IOException {
        try (TestServer own = new TestServer()) {
            try (ControlClient client = ControlClient.ann(own.port())) {
                client.expect(221, "QUIT");
            }
            await().until(() -> !own.endpoint().closed.isEmpty());
            assertThat(own.endpoint().opened).hasSize(1);
            assertThat(own.endpoint().closed).containsExactly(DisconnectReason.CLIENT_QUIT);
        }
    }

    @Test
    void quit_says_goodbye_with_close_notify_and_executes_nothing_more() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.write("QUIT\r\nMKD after-quit\r\n");
            client.expect(221);
            // JSSE would throw at an end without close_notify.
            assertThat(client.socket().getInputStream().read()).isEqualTo(-1);
        }
        assertThat(server.home().resolve("after-quit")).doesNotExist();
    }
}
