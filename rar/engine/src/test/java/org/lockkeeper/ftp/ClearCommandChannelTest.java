package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.ProtocolSwitches;
import org.lockkeeper.spi.config.ProtocolSwitches.UploadPolicy;

/** CCC (RFC 4217 section 3). */
class ClearCommandChannelTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Sites.protocol(new ProtocolSwitches(true, true, UploadPolicy.DEFAULT)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void unless_it_is_allowed_it_is_not_served_and_not_announced() throws IOException {
        try (TestServer strict = new TestServer();
                ControlClient client = ControlClient.ann(strict.port())) {
            client.expect(500, "CCC");
            assertThat(client.expect(211, "FEAT").text()).doesNotContain("CCC");
            client.expect(257, "PWD");
        }
    }

    @Test
    void without_protection_there_is_none_to_end() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            client.expect(533, "CCC");
        }
    }

    @Test
    void before_login_it_is_not_wanted() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            client.expect(534, "CCC");
            client.login("ann", "secret");
        }
    }

    @Test
    void both_ends_say_close_notify_and_go_on_in_clear() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.expect(211, "FEAT").text()).contains("CCC");
            client.expect(200, "CCC");
            client.endTls();
            client.expect(257, "PWD");
            client.expect(503, "PBSZ 0");
            client.expect(503, "PROT C");
            client.expect(533, "CCC");
            client.expect(503, "USER bob");
            client.expect(221, "QUIT");
        }
    }

    @Test
    void data_connections_stay_protected_and_bound_to_the_login() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(200, "CCC");
            client.endTls();
            assertThat(client.upload("STOR after-ccc", new byte[100_000]).code())
                    .isEqualTo(226);
            assertThat(client.download("RETR after-ccc")).hasSize(100_000);
            client.forgetSessions();
            assertThat(client.upload("STOR stranger", new byte[1]).code()).isEqualTo(522);
        }
    }

    @Test
    void a_new_login_needs_a_new_connection() throws IOException {
        try (ControlClient client = ControlClient.implicit(server.port(Mode.IMPLICIT))) {
            client.login("ann", "secret");
            client.expect(200, "CCC");
            client.endTls();
            client.expect(421, "REIN");
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void auth_protects_anew_and_forgets_the_login() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(200, "CCC");
            client.endTls();
            client.auth("TLS");
            client.expect(530, "PWD");
            client.login("ann", "secret");
        }
    }

    @Test
    void who_does_not_end_tls_is_closed() throws IOException {
        Duration shortly = Duration.ofMillis(700);
        Duration longer = Duration.ofSeconds(30);
        try (TestServer impatient = new TestServer(Sites.limits(Limits.control(shortly, longer, longer))
                        .andThen(Sites.protocol(new ProtocolSwitches(true, true, UploadPolicy.DEFAULT)))::apply);
                ControlClient client = ControlClient.ann(impatient.port())) {
            client.expect(200, "CCC");
            assertThat(client.plain().getInputStream().readAllBytes()).isNotEmpty();
        }
    }

    /** Active: curl closes first; passive: it waits for the server. */
    @ParameterizedTest
    @ValueSource(strings = {"active", "passive"})
    void curl_uploads_behind_it(String mode, @TempDir Path folder) throws Exception {
        try (TestServer lenient = new TestServer(Sites.protocol(new ProtocolSwitches(true, true, UploadPolicy.DEFAULT))
                .andThen(Sites.reuse(DataSessionReuse.ENABLED))::apply)) {
            Path file = Files.write(folder.resolve("from-curl"), new byte[200_000]);
            Process curl = new ProcessBuilder(List.of(
                            "curl",
                            "--silent",
                            "--show-error",
                            "--insecure",
                            "--max-time",
                            "60",
                            "--ssl-reqd",
                            "--ftp-ssl-ccc",
                            "--ftp-ssl-ccc-mode",
                            mode,
                            "--user",
                            "ann:secret",
                            "--upload-file",
                            file.toString(),
                            "ftp://127.0.0.1:" + lenient.port() + "/"))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(curl.getInputStream().readAllBytes());
            assertThat(curl.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(curl.exitValue()).as(output).isZero();
            assertThat(lenient.home().resolve("from-curl")).hasSize(200_000);
        }
    }
}
