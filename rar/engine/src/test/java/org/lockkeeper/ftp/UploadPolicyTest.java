package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.config.AddressRules;
import org.lockkeeper.spi.config.ProtocolSwitches.UploadPolicy;
import org.lockkeeper.spi.login.UserLimits;
import org.lockkeeper.spi.session.TransferReport.Outcome;

/** How files are written, and how much of them. */
class UploadPolicyTest {

    private static final byte[] OLD = "what was there before".getBytes();
    private static final byte[] NEW = new byte[300_000];

    private TestServer server;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        file = Files.createDirectories(server.home()).resolve("file");
        Files.write(file, OLD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_atomic_upload_takes_its_name_at_the_end() throws IOException {
        policy(true, false);
        try (ControlClient client = ControlClient.ann(server.port());
                Socket raw = client.data()) {
            client.expect(150, "STOR file");
            try (SSLSocket tls = client.tls(raw)) {
                tls.getOutputStream().write(NEW);
                await().until(() -> entries() == 2);
                assertThat(file).hasBinaryContent(OLD);
                tls.shutdownOutput();
                tls.getInputStream().readAllBytes();
            }
            client.expect(226);
        }
        assertThat(file).hasBinaryContent(NEW);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_broken_atomic_upload_leaves_what_was_there_and_nothing_else() throws IOException {
        policy(true, false);
        breakOff("STOR file");
        assertThat(file).hasBinaryContent(OLD);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void what_came_of_a_broken_atomic_upload_can_be_kept() throws IOException {
        policy(true, true);
        breakOff("STOR file");
        assertThat(file).hasBinaryContent(OLD);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void an_atomic_append_keeps_the_head() throws IOException {
        policy(true, false);
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.upload("APPE file", "!".getBytes()).code()).isEqualTo(226);
            assertThat(file).hasContent(new String(OLD) + "!");
            client.expect(350, "REST 4");
            assertThat(client.upload("STOR file", "!".getBytes()).code()).isEqualTo(226);
            assertThat(file).hasContent("what!");
        }
    }

    @Test
    void a_second_upload_of_a_file_waits_for_nobody() throws IOException {
        try (ControlClient first = ControlClient.ann(server.port());
                ControlClient second = ControlClient.ann(server.port());
                Socket raw = first.data()) {
            first.expect(150, "STOR file");
            second.epsv();
            second.expect(450, "STOR file");
            second.epsv();
            second.expect(450, "APPE file");
            first.tls(raw).close();
            first.expect(226);
            assertThat(second.upload("STOR file", NEW).code()).isEqualTo(226);
        }
    }

    @Test
    void stou_makes_a_name_and_tells_it_in_its_150() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port());
                Socket raw = client.data()) {
            String text = client.expect(150, "STOU").text();
            assertThat(text).startsWith("150 FILE: stou-");
            try (SSLSocket tls = client.tls(raw)) {
                tls.getOutputStream().write(NEW);
                tls.shutdownOutput();
                tls.getInputStream().readAllBytes();
            }
            client.expect(226);
            assertThat(server.home().resolve(text.substring("150 FILE: ".length())))
                    .hasBinaryContent(NEW);
        }
    }

    @Test
    void an_old_client_may_end_without_close_notify_where_the_site_says_so() throws IOException {
        server.change(Sites.uploads(new UploadPolicy(false, false, false, false)));
        try (ControlClient client = ControlClient.ann(server.port());
                Socket raw = client.data()) {
            client.expect(150, "STOR file");
            client.tls(raw).getOutputStream().write(NEW);
            raw.shutdownOutput();
            client.expect(226);
        }
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void a_durable_upload_arrives_like_any_other() throws IOException {
        server.change(Sites.uploads(new UploadPolicy(true, false, true, true)));
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.upload("STOR file", NEW).code()).isEqualTo(226);
        }
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void a_file_larger_than_allowed_is_552() throws IOException {
        server.endpoint().limits = limits(200_000, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);
        policy(true, false);
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(refusedUpload(client)).isEqualTo(552);
            assertThat(file).hasBinaryContent(OLD);
            Files.write(server.home().resolve("large"), NEW);
            client.epsv();
            client.expect(552, "RETR large");
        }
    }

    @Test
    void a_quota_holds_and_is_given_back() throws IOException {
        server.endpoint().limits = limits(Long.MAX_VALUE, 400_000, Integer.MAX_VALUE, Long.MAX_VALUE);
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.upload("STOR one", NEW).code()).isEqualTo(226);
            assertThat(refusedUpload(client)).isEqualTo(552);
            client.expect(250, "DELE one");
            assertThat(client.upload("STOR file", NEW).code()).isEqualTo(226);
            assertThat(client.upload("STOR file", NEW).code()).isEqualTo(226);
            assertThat(client.expect(213, "AVBL").text()).isEqualTo("213 100000");
        }
    }

    @Test
    void a_session_has_as_many_transfers_as_it_may() throws IOException {
        server.endpoint().limits = limits(Long.MAX_VALUE, Long.MAX_VALUE, 2, Long.MAX_VALUE);
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.upload("STOR file", NEW).code()).isEqualTo(226);
            assertThat(client.download("RETR file")).isEqualTo(NEW);
            client.epsv();
            client.expect(450, "RETR file");
        }
    }

    @Test
    void a_user_has_as_many_sessions_as_he_may() throws IOException {
        int many = Integer.MAX_VALUE;
        long none = Long.MAX_VALUE;
        server.endpoint().limits =
                new UserLimits(1, many, many, none, none, none, none, none, Duration.ofMinutes(1), List.of());
        ControlClient first = ControlClient.ann(server.port());
        try (ControlClient second = ControlClient.connect(server.port()).auth("TLS")) {
            second.expect(331, "USER ann");
            second.expect(530, "PASS secret");
            first.close();
            await().untilAsserted(() -> {
                second.expect(331, "USER ann");
                second.expect(230, "PASS secret");
            });
        }
    }

    @Test
    void a_denied_address_is_not_even_greeted() throws IOException {
        server.change(Sites.addresses(new AddressRules(List.of("127.0.0.0/8"), List.of("127.0.0.1"))));
        try (ControlClient client = ControlClient.raw(server.port())) {
            assertThat(client.closed()).isTrue();
        }
        server.change(Sites.addresses(new AddressRules(List.of("127.0.0.0/8"), List.of("192.0.2.0/24", "::1"))));
        ControlClient.ann(server.port()).close();
    }

    @Test
    void a_user_idles_as_long_as_he_may() throws IOException {
        server.endpoint().limits = Limits.idle(Duration.ofMillis(200));
        try (ControlClient client =
                ControlClient.connect(server.port()).auth("TLS").login("ann", "secret")) {
            client.expect(421);
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void a_slow_upload_arrives_whole_and_can_be_ended() throws IOException {
        server.endpoint().limits = limits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, 400_000);
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.upload("STOR file", NEW).code()).isEqualTo(226);
            assertThat(file).hasBinaryContent(NEW);
            assertThat(client.download("RETR file")).isEqualTo(NEW);
            Socket raw = client.data();
            client.expect(150, "STOR file");
            client.tls(raw).getOutputStream().write(NEW);
            client.expect(426, "ABOR");
            client.expect(226);
        }
        assertThat(lastOutcome()).isEqualTo(Outcome.ABORTED);
    }

    private Outcome lastOutcome() {
        return server.endpoint()
                .reports
                .get(server.endpoint().reports.size() - 1)
                .outcome();
    }

    private void policy(boolean atomic, boolean keepPartial) {
        server.change(Sites.uploads(new UploadPolicy(atomic, keepPartial, false, true)));
    }

    private void breakOff(String command) throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            Socket raw = client.data();
            client.expect(150, command);
            client.tls(raw).getOutputStream().write(NEW);
            raw.close();
            client.expect(426);
        }
    }

    /** The server has had enough in the middle, and says so in good order: the session can still be resumed. */
    private static int refusedUpload(ControlClient client) throws IOException {
        try (Socket raw = client.data()) {
            client.expect(150, "STOR file");
            SSLSocket tls = client.tls(raw);
            tls.getOutputStream().write(NEW);
            tls.shutdownOutput();
            tls.getInputStream().readAllBytes();
            return client.read().code();
        }
    }

    private long entries() throws IOException {
        try (Stream<Path> paths = Files.list(server.home())) {
            return paths.count();
        }
    }

    private static UserLimits limits(long upload, long quota, int transfers, long speed) {
        int many = Integer.MAX_VALUE;
        return new UserLimits(
                many, many, transfers, upload, upload, speed, speed, quota, Duration.ofMinutes(1), List.of());
    }
}
