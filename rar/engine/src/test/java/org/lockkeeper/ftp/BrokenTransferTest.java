package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.file.Files;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.TransferReport;
import org.lockkeeper.spi.session.TransferReport.Outcome;

/** Transfers that end before their end: exactly one final reply each, one report, and nothing left behind. */
class BrokenTransferTest {

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        Files.createDirectories(server.home());
        try (RandomAccessFile big =
                new RandomAccessFile(server.home().resolve("big").toFile(), "rw")) {
            big.setLength(200L << 20);
        }
    }

    @AfterEach
    void everythingIsFree() {
        await().until(() ->
                Threads.running("lockkeeper-transfer-", "TransferPump").isEmpty());
        server.close();
    }

    private ControlClient client(boolean protectedData) throws IOException {
        return protectedData ? ControlClient.ann(server.port()) : ControlClient.annWithClearData(server.port());
    }

    private static Socket begin(ControlClient client, boolean protectedData, String command) throws IOException {
        Socket raw = client.data();
        client.expect(150, command);
        return protectedData ? client.tls(raw) : raw;
    }

    @Test
    void an_upload_without_close_notify_is_truncated() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port());
                Socket raw = client.data()) {
            client.expect(150, "STOR cut");
            SSLSocket tls = client.tls(raw);
            tls.getOutputStream().write(new byte[50_000]);
            raw.shutdownOutput();
            client.expect(426);
            assertThat(onlyReport().outcome()).isEqualTo(Outcome.TRUNCATED);
            assertThat(onlyReport().bytes()).isEqualTo(50_000);
            assertThat(server.home().resolve("cut")).hasSize(50_000);
            client.expect(200, "NOOP");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_reset_upload_is_426(boolean protectedData) throws IOException {
        try (ControlClient client = client(protectedData);
                Socket raw = client.data()) {
            client.expect(150, "STOR reset");
            Socket data = protectedData ? client.tls(raw) : raw;
            data.getOutputStream().write(new byte[50_000]);
            await().until(() ->
                    server.server().sessions().get(0).transfer().orElseThrow().bytes() == 50_000);
            reset(raw);
            client.expect(426);
            assertThat(onlyReport().outcome()).isEqualTo(Outcome.TRUNCATED);
            client.expect(200, "NOOP");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_download_that_nobody_reads_stalls_and_ends(boolean protectedData) throws IOException {
        try (ControlClient client = client(protectedData);
                Socket data = begin(client, protectedData, "RETR big")) {
            assertThat(data.isConnected()).isTrue();
            client.expect(426);
            assertThat(onlyReport().outcome()).isEqualTo(Outcome.FAILED);
            client.expect(200, "NOOP");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_download_whose_client_goes_away_is_426(boolean protectedData) throws IOException {
        try (ControlClient client = client(protectedData);
                Socket raw = client.data()) {
            client.expect(150, "RETR big");
            Socket data = protectedData ? client.tls(raw) : raw;
            assertThat(data.getInputStream().read()).isZero();
            reset(raw);
            client.expect(426);
            client.expect(200, "NOOP");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void abor_ends_a_download(boolean protectedData) throws IOException {
        try (ControlClient client = client(protectedData);
                Socket data = begin(client, protectedData, "RETR big")) {
            assertThat(data.getInputStream().read()).isZero();
            client.expect(426, "ABOR");
            client.expect(226);
            assertThat(onlyReport().outcome()).isEqualTo(Outcome.ABORTED);
            client.expect(226, "ABOR");
            client.expect(200, "NOOP");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void abor_ends_an_upload_and_what_came_stays(boolean protectedData) throws IOException {
        try (ControlClient client = client(protectedData);
                Socket data = begin(client, protectedData, "STOR aborted")) {
            data.getOutputStream().write(new byte[10_000]);
            await().until(() ->
                    server.server().sessions().get(0).transfer().orElseThrow().bytes() == 10_000);
            client.expect(426, "ABOR");
            client.expect(226);
            assertThat(onlyReport().outcome()).isEqualTo(Outcome.ABORTED);
            assertThat(server.home().resolve("aborted")).hasSize(10_000);
        }
    }

    @Test
    void abor_in_the_same_segment_as_the_transfer_ends_it() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            for (int i = 0; i < 20; i++) {
                client.epsv();
                client.write("RETR big\r\nNOOP\r\nABOR\r\n");
                client.expect(150);
                client.expect(426);
                client.expect(226);
                client.expect(200);
            }
        }
    }

    @Test
    void abor_while_the_data_connection_is_awaited_ends_that() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.epsv();
            client.expect(150, "STOR never");
            client.expect(426, "ABOR");
            client.expect(226);
            assertThat(server.home().resolve("never")).doesNotExist();
        }
    }

    @Test
    void no_data_connection_is_425_and_leaves_the_old_file_alone() throws IOException {
        Files.writeString(server.home().resolve("old"), "old");
        try (ControlClient client = ControlClient.ann(server.port())) {
            int port = client.epsv();
            client.expect(150, "STOR old");
            client.expect(425);
            assertThat(Ports.refused(port)).isTrue();
            assertThat(server.home().resolve("old")).hasContent("old");
            client.expect(200, "NOOP");
        }
    }

    @Test
    void a_data_connection_that_never_speaks_tls_ends() throws IOException {
        Files.writeString(server.home().resolve("old"), "old");
        try (ControlClient client = ControlClient.ann(server.port());
                Socket silent = client.data()) {
            client.expect(150, "STOR old");
            assertThat(silent.isConnected()).isTrue();
            client.expect(426);
            assertThat(server.home().resolve("old")).hasContent("old");
        }
    }

    @Test
    void a_data_connection_that_speaks_no_tls_is_522() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port());
                Socket data = client.data()) {
            client.expect(150, "STOR clear");
            data.getOutputStream()
                    .write("this is no TLS record at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            client.expect(522);
            assertThat(server.home().resolve("clear")).doesNotExist();
        }
    }

    @Test
    void a_stranger_is_hung_up_on_and_the_right_one_still_comes_through() throws IOException {
        try (ControlClient client = ControlClient.annWithClearData(server.port())) {
            int port = client.epsv();
            client.expect(150, "STOR mine");
            try (Socket stranger = ControlClient.data(port, "127.0.0.2")) {
                assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            }
            try (Socket data = ControlClient.data(port, "127.0.0.1")) {
                data.getOutputStream().write(7);
            }
            client.expect(226);
            assertThat(server.home().resolve("mine")).hasBinaryContent(new byte[] {7});
        }
    }

    @Test
    void losing_the_control_connection_ends_the_upload() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port());
                Socket data = begin(client, true, "STOR lost")) {
            data.getOutputStream().write(new byte[1_000]);
            await().until(() ->
                    server.server().sessions().get(0).transfer().orElseThrow().bytes() == 1_000);
            client.plain().close();
            await().until(() -> !server.endpoint().closed.isEmpty());
            assertThat(onlyReport().outcome()).isEqualTo(Outcome.ABORTED);
            assertThat(server.server().sessions()).isEmpty();
        }
    }

    @Test
    void a_disconnected_session_ends_its_transfer() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port());
                Socket data = begin(client, true, "RETR big")) {
            assertThat(data.getInputStream().read()).isZero();
            var id = server.server().sessions().get(0).id();
            assertThat(server.server().disconnect(id, DisconnectReason.ADMINISTRATOR))
                    .isTrue();
            client.expect(421);
            await().until(() -> server.endpoint().closed.equals(List.of(DisconnectReason.ADMINISTRATOR)));
            assertThat(onlyReport().outcome()).isEqualTo(Outcome.ABORTED);
        }
    }

    @Test
    void an_upload_without_a_record_is_451_and_a_download_is_226() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.upload("STOR small", new byte[9]).code()).isEqualTo(226);
            server.endpoint().outage = new IllegalStateException("no database");
            assertThat(client.upload("STOR small", new byte[9]).code()).isEqualTo(451);
            assertThat(client.download("RETR small")).hasSize(9);
            client.expect(200, "NOOP");
        }
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private TransferReport onlyReport() {
        assertThat(server.endpoint().reports).hasSize(1);
        return server.endpoint().reports.get(0);
    }
}
