package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.login.Permission;
import org.lockkeeper.spi.session.TransferDirection;
import org.lockkeeper.spi.session.TransferReport;
import org.lockkeeper.spi.session.TransferReport.Outcome;

/** Transfers that go well, or are refused before they begin. */
class TransferTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void moves_a_file_there_and_back(String protocol) throws IOException {
        byte[] content = random(3_000_001);
        try (ControlClient client = ControlClient.ann(server.port(), protocol)) {
            assertThat(client.upload("STOR big", content).code()).isEqualTo(226);
            assertThat(server.home().resolve("big")).hasBinaryContent(content);
            assertThat(client.download("RETR big")).isEqualTo(content);
            assertThat(client.download("RETR big")).isEqualTo(content);
        }
        TransferReport report = lastReport();
        assertThat(report.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(report.direction()).isEqualTo(TransferDirection.DOWNLOAD);
        assertThat(report.bytes()).isEqualTo(content.length);
        assertThat(report.dataTls().orElseThrow().protocol()).isEqualTo(protocol);
    }

    @Test
    void moves_a_file_in_clear_there_and_back() throws IOException {
        byte[] content = random(5_000_001);
        try (ControlClient client = ControlClient.annWithClearData(server.port())) {
            assertThat(client.uploadClear("STOR clear", content).code()).isEqualTo(226);
            assertThat(client.downloadClear("RETR clear")).isEqualTo(content);
        }
        assertThat(lastReport().dataTls()).isEmpty();
    }

    @Test
    void moves_empty_files() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.upload("STOR empty", new byte[0]).code()).isEqualTo(226);
            assertThat(client.download("RETR empty")).isEmpty();
        }
    }

    @Test
    void a_shorter_upload_leaves_nothing_of_the_longer_file() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.upload("STOR shrinks", random(1_000));
            client.upload("STOR shrinks", new byte[] {1, 2});
            assertThat(server.home().resolve("shrinks")).hasBinaryContent(new byte[] {1, 2});
        }
    }

    @Test
    void appends_and_restarts_both_ways() throws IOException {
        byte[] content = random(10_000);
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.upload("STOR parts", Arrays.copyOf(content, 4_000));
            client.upload("APPE parts", Arrays.copyOfRange(content, 4_000, 6_000));
            assertThat(lastReport().direction()).isEqualTo(TransferDirection.APPEND);
            assertThat(lastReport().offset()).isEqualTo(4_000);
            client.expect(350, "REST 5000");
            client.upload("STOR parts", Arrays.copyOfRange(content, 5_000, 10_000));
            assertThat(server.home().resolve("parts")).hasBinaryContent(content);
            client.expect(350, "REST 9000");
            assertThat(client.download("RETR parts")).isEqualTo(Arrays.copyOfRange(content, 9_000, 10_000));
            assertThat(client.download("RETR parts")).as("REST counts once").isEqualTo(content);
            client.expect(350, "REST 10000");
            assertThat(client.download("RETR parts")).isEmpty();
        }
    }

    @Test
    void a_restart_beyond_the_end_is_refused() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.upload("STOR short", random(10));
            client.epsv();
            client.expect(350, "REST 11");
            client.expect(554, "RETR short");
            client.epsv();
            client.expect(350, "REST 9223372036854775807");
            client.expect(554, "STOR short");
            assertThat(server.home().resolve("short")).hasSize(10);
        }
    }

    @Test
    void text_gets_the_line_ends_of_the_network_and_back() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(200, "TYPE A");
            client.upload("STOR text", "a\r\nb\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(server.home().resolve("text")).hasContent("a\nb\n");
            assertThat(client.download("RETR text"))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("a\r\nb\r\n");
            client.expect(550, "SIZE text");
        }
    }

    @Test
    void long_text_survives_the_blocks() throws IOException {
        String line = "0123456789\n";
        Files.createDirectories(server.home());
        Files.writeString(server.home().resolve("longtext"), line.repeat(100_000));
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(200, "TYPE A");
            byte[] network = client.download("RETR longtext");
            assertThat(network).hasSize(1_200_000);
            client.upload("STOR longtext2", network);
            assertThat(server.home().resolve("longtext2"))
                    .hasSameBinaryContentAs(server.home().resolve("longtext"));
        }
    }

    @Test
    void lists_in_every_format_with_crlf() throws IOException {
        Files.createDirectories(server.home().resolve("listed/sub"));
        Files.writeString(server.home().resolve("listed/Grüße"), "12345");
        Files.setLastModifiedTime(
                server.home().resolve("listed/Grüße"), FileTime.from(Instant.parse("2020-01-02T03:04:05.678Z")));
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.listing("NLST listed").split("\r\n")).containsExactlyInAnyOrder("Grüße", "sub");
            assertThat(client.listing("LIST -la listed"))
                    .contains("-rw-r--r-- 1 ftp ftp               5 Jan 02  2020 Grüße\r\n");
            assertThat(client.listing("MLSD listed"))
                    .contains("type=file;size=5;modify=20200102030405.678;perm=adfrw;unique=");
            assertThat(client.listing("LIST listed/Grüße")).endsWith(" listed/Grüße\r\n".substring(8));
            assertThat(client.expect(250, "MLST listed/Grüße").lines().get(1))
                    .startsWith(" type=file;size=5;")
                    .endsWith("; /listed/Grüße");
            assertThat(client.expect(213, "SIZE listed/Grüße").text()).isEqualTo("213 5");
            assertThat(client.expect(213, "MDTM listed/Grüße").text()).isEqualTo("213 20200102030405.678");
            client.expect(550, "SIZE listed");
            client.epsv();
            client.expect(550, "MLSD listed/Grüße");
            client.epsv();
            client.expect(550, "LIST nothing");
        }
    }

    @Test
    void folders_and_names_are_made_changed_and_removed() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(257, "MKD f1");
            client.expect(550, "MKD f1");
            client.expect(250, "CWD f1");
            client.upload("STOR a", random(3));
            client.expect(350, "RNFR a");
            client.expect(250, "RNTO ../f1/b");
            client.expect(503, "RNTO c");
            client.expect(550, "DELE a");
            client.expect(250, "CDUP");
            client.expect(550, "RMD f1");
            client.expect(250, "DELE f1/b");
            client.expect(250, "RMD f1");
            client.expect(550, "CWD f1");
            client.expect(550, "RMD /");
            client.expect(550, "CWD ../../etc");
            client.expect(250, "CWD ../../..");
            assertThat(client.expect(257, "PWD").text()).startsWith("257 \"/\"");
        }
    }

    @Test
    void without_permission_nothing_begins() throws IOException {
        try (TestServer limited = new TestServer()) {
            limited.endpoint().permissions = EnumSet.of(Permission.LIST);
            try (ControlClient client = ControlClient.ann(limited.port())) {
                client.epsv();
                client.expect(550, "STOR x");
                client.epsv();
                client.expect(550, "RETR x");
                client.expect(550, "MKD x");
                assertThat(limited.endpoint().reports).isEmpty();
            }
        }
    }

    @Test
    void protection_is_judged_at_the_transfer_and_before_150() throws IOException {
        try (TestServer strict = new TestServer(Sites.clear(false, false));
                ControlClient client = ControlClient.annWithClearData(strict.port())) {
            client.epsv();
            client.expect(521, "STOR x");
            client.epsv();
            client.expect(521, "LIST");
            client.expect(200, "PBSZ 0");
            client.expect(534, "PROT C");
            client.expect(200, "PROT P");
            assertThat(client.upload("STOR x", random(5)).code()).isEqualTo(226);
        }
    }

    @Test
    void the_user_may_have_to_protect_data_where_the_site_does_not_insist() throws IOException {
        try (TestServer strict = new TestServer()) {
            strict.endpoint().dataProtectionRequired = true;
            try (ControlClient client = ControlClient.annWithClearData(strict.port())) {
                client.epsv();
                client.expect(521, "RETR x");
                client.expect(200, "PBSZ 0");
                client.expect(534, "PROT C");
            }
        }
    }

    @Test
    void no_passive_port_is_425() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(425, "STOR x");
            client.expect(425, "LIST");
            int port = client.epsv();
            client.expect(550, "RETR missing");
            assertThat(Ports.refused(port)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void a_hundred_small_uploads_resume_in_one_session(String protocol) throws IOException {
        try (ControlClient client = ControlClient.ann(server.port(), protocol)) {
            for (int i = 0; i < 100; i++) {
                assertThat(client.upload("STOR small" + i, new byte[] {(byte) i})
                                .code())
                        .isEqualTo(226);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DataSessionReuse.class)
    void reuse_of_sessions_is_as_the_site_says(DataSessionReuse reuse) throws IOException {
        try (TestServer other = new TestServer(Sites.reuse(reuse));
                ControlClient client = ControlClient.ann(other.port())) {
            boolean resumed;
            try (Socket raw = client.data()) {
                client.expect(150, "STOR x");
                long before = client.session().getCreationTime();
                try (SSLSocket tls = client.tls(raw)) {
                    resumed = tls.getSession().getCreationTime() == before;
                    tls.shutdownOutput();
                    tls.getInputStream().readAllBytes();
                }
            }
            client.expect(226);
            assertThat(resumed).isEqualTo(reuse != DataSessionReuse.DISABLED);
            client.forgetSessions();
            assertThat(withNewSession(client)).isEqualTo(reuse == DataSessionReuse.ENFORCED ? 522 : 226);
            assertThat(other.endpoint().reports).hasSize(2);
        }
    }

    private static int withNewSession(ControlClient client) throws IOException {
        try (Socket raw = client.data()) {
            client.expect(150, "STOR y");
            try (SSLSocket tls = client.tls(raw)) {
                tls.shutdownOutput();
                tls.getInputStream().readAllBytes();
            } catch (IOException e) {
                // refused: hung up on
                assertThat(e).isNotNull();
            }
        }
        return client.read().code();
    }

    @Test
    void a_refused_session_is_reported_and_leaves_the_old_file_alone() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.upload("STOR y", new byte[] {1, 2, 3});
            client.forgetSessions();
            assertThat(withNewSession(client)).isEqualTo(522);
            assertThat(lastReport().outcome()).isEqualTo(Outcome.FAILED);
            assertThat(lastReport().detail()).contains("resumed");
            assertThat(server.home().resolve("y")).hasBinaryContent(new byte[] {1, 2, 3});
        }
    }

    /** TLS 1.3 tickets must not reset the connection of a client that never reads. */
    @Test
    void fifty_clients_that_read_nothing_lose_nothing() throws IOException {
        byte[] content = random(400_000);
        try (TestServer other = new TestServer(Sites.reuse(DataSessionReuse.ENABLED));
                ControlClient client = ControlClient.ann(other.port(), "TLSv1.3")) {
            for (int i = 0; i < 50; i++) {
                try (Socket raw = client.data()) {
                    client.expect(150, "STOR unread");
                    SSLSocket tls = client.tls(raw);
                    tls.getOutputStream().write(content);
                    tls.shutdownOutput();
                }
                client.expect(226);
                assertThat(other.home().resolve("unread")).hasBinaryContent(content);
            }
        }
    }

    static TransferReport lastReport() {
        var reports = server.endpoint().reports;
        return reports.get(reports.size() - 1);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
