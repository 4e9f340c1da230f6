package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New keys in mid-stream: KeyUpdate of TLS 1.3 is honoured, renegotiation of TLS 1.2 is refused. */
class KeyChangeTest {

    private static final int PART = 200_000;
    private static final int PARTS = 20;

    /** A KeyUpdate of five bytes, the type of the message inside, JSSE's padding, and GCM's tag. */
    private static final int KEY_UPDATE_RECORD = 5 + 1 + 16 + 16;

    private static final int REPEATED = 6;
    private static final int DEAF_RECORD = 1_000;

    private static final byte[] CONTENT = content();

    private static byte[] content() {
        byte[] content = new byte[PART * PARTS];
        new Random(4_633).nextBytes(content);
        return content;
    }

    @Test
    void a_client_changes_keys_twenty_times_in_an_upload() throws IOException {
        try (TestServer server = new TestServer();
                ControlClient client = ControlClient.ann(server.port(), "TLSv1.3")) {
            try (Socket raw = client.data()) {
                client.expect(150, "STOR x");
                SSLSocket tls = client.tls(raw);
                for (int i = 0; i < PARTS; i++) {
                    tls.getOutputStream().write(CONTENT, i * PART, PART);
                    tls.startHandshake();
                }
                tls.shutdownOutput();
                tls.getInputStream().readAllBytes();
            }
            client.expect(226);
            assertThat(server.home().resolve("x")).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void the_server_changes_its_keys_with_the_client_in_a_download() throws IOException {
        try (TestServer server = new TestServer();
                ControlClient client = ControlClient.ann(server.port(), "TLSv1.3")) {
            // More than the buffers between the two can hold.
            for (int i = 0; i < REPEATED; i++) {
                Files.write(server.home().resolve("x"), CONTENT, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            try (Socket raw = client.data()) {
                client.expect(150, "RETR x");
                RecordWatch watch = new RecordWatch(raw);
                SSLSocket tls = client.tls(watch);
                InputStream in = tls.getInputStream();
                for (int i = 0; i < PARTS * REPEATED; i++) {
                    tls.startHandshake();
                    got.write(in.readNBytes(PART));
                }
                assertThat(in.read()).isEqualTo(-1);
                // The last ones may come too late for an answer.
                assertThat(watch.count(KEY_UPDATE_RECORD)).isPositive();
            }
            client.expect(226);
            assertThat(server.home().resolve("x")).hasBinaryContent(got.toByteArray());
        }
    }

    /** JSSE does so by itself after 128 GiB, and asks it of clients; the limit is lowered to 128 KiB. */
    @Test
    void the_server_changes_its_keys_by_itself_in_long_transfers(@TempDir Path folder) throws IOException {
        Path security = folder.resolve("key-limits.security");
        Files.writeString(security, "jdk.tls.keyLimits=AES/GCM/NoPadding KeyUpdate 2^17\n");
        try (DevServerProcess server = DevServerProcess.start(folder, "-Djava.security.properties=" + security);
                ControlClient client = ControlClient.ann(server.port(), "TLSv1.3")) {
            assertThat(client.upload("STOR x", CONTENT).code()).isEqualTo(226);
            uploadDeaf(client);
            byte[] got;
            try (Socket raw = client.data()) {
                client.expect(150, "RETR x");
                RecordWatch watch = new RecordWatch(raw);
                got = client.tls(watch).getInputStream().readAllBytes();
                assertThat(watch.count(KEY_UPDATE_RECORD)).isGreaterThan(PARTS);
            }
            client.expect(226);
            assertThat(got).isEqualTo(CONTENT);
        }
    }

    /** Reads nothing while it sends more records behind the limit than there is room for answers. */
    private static void uploadDeaf(ControlClient client) throws IOException {
        try (Socket raw = client.data()) {
            client.expect(150, "STOR x");
            SSLSocket tls = client.tls(raw);
            for (int i = 0; i < CONTENT.length; i += DEAF_RECORD) {
                tls.getOutputStream().write(CONTENT, i, DEAF_RECORD);
            }
            tls.shutdownOutput();
            client.expect(226);
            // The ticket for the next transfer, which was held back all the while.
            tls.getInputStream().readAllBytes();
        }
    }

    @Test
    void renegotiation_of_the_control_connection_ends_it() throws IOException {
        try (TestServer server = new TestServer();
                ControlClient client = ControlClient.ann(server.port(), "TLSv1.2")) {
            client.session().invalidate();
            assertRefused(client, (SSLSocket) client.socket());
            await().until(() -> server.server().sessions().isEmpty());
        }
    }

    private static void assertRefused(ControlClient client, SSLSocket tls) {
        try {
            tls.startHandshake();
            assertThat(client.closed()).isTrue();
        } catch (IOException e) {
            // refused at once
            assertThat(e).isNotNull();
        }
    }

    @Test
    void renegotiation_of_a_data_connection_ends_the_transfer() throws IOException {
        try (TestServer server = new TestServer();
                ControlClient client = ControlClient.ann(server.port(), "TLSv1.2")) {
            try (Socket raw = client.data()) {
                client.expect(150, "STOR x");
                SSLSocket tls = client.tls(raw);
                tls.getOutputStream().write(CONTENT, 0, PART);
                assertThat(catchThrowable(() -> {
                            tls.startHandshake();
                            tls.getInputStream().read();
                        }))
                        .isInstanceOf(IOException.class);
            }
            client.expect(426);
            client.expect(200, "NOOP");
        }
    }
}
