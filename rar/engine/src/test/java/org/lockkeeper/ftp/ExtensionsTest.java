package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.ProtocolSwitches;
import org.lockkeeper.spi.config.ProtocolSwitches.UploadPolicy;

/** Active mode, MODE Z, checksums, times, and what else came after RFC 959. */
class ExtensionsTest {

    private TestServer server;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        file = Files.createDirectories(server.home()).resolve("file");
        Files.writeString(file, "hello world");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void active_mode_calls_the_client(boolean extended) throws IOException {
        try (ControlClient client = ControlClient.ann(server.port());
                ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = listener.getLocalPort();
            client.expect(
                    200,
                    extended ? "EPRT |1|127.0.0.1|" + port + "|" : "PORT 127,0,0,1," + port / 256 + "," + port % 256);
            client.expect(150, "RETR file");
            try (SSLSocket tls = client.tls(listener.accept())) {
                assertThat(new String(tls.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("hello world");
            }
            client.expect(226);
        }
    }

    @Test
    void a_port_that_nobody_listens_on_is_425() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(200, "EPRT |1|127.0.0.1|" + Ports.unused() + "|");
            client.expect(150, "STOR file");
            client.expect(425);
        }
        assertThat(file).hasContent("hello world");
    }

    @Test
    void active_mode_can_be_off() throws IOException {
        server.change(Sites.protocol(new ProtocolSwitches(false, false, UploadPolicy.DEFAULT)));
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(502, "EPRT |1|127.0.0.1|2049|");
            client.expect(502, "PORT 127,0,0,1,8,1");
            assertThat(client.expect(211, "FEAT").lines()).doesNotContain(" EPRT");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 70_000, 3_000_000})
    void mode_z_goes_both_ways(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(200, "MODE Z");
            assertThat(client.upload("STOR z", deflated(content)).code()).isEqualTo(226);
            assertThat(server.home().resolve("z")).hasBinaryContent(content);
            assertThat(inflated(client.download("RETR z"))).isEqualTo(content);
            client.expect(200, "MODE S");
            assertThat(client.download("RETR z")).isEqualTo(content);
        }
    }

    @Test
    void a_mode_z_upload_that_is_cut_broken_or_has_a_tail_fails() throws IOException {
        byte[] stream = deflated("text that is long enough".getBytes(StandardCharsets.UTF_8));
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(200, "MODE Z");
            byte[] cut = Arrays.copyOf(stream, stream.length - 3);
            byte[] tail = Arrays.copyOf(stream, stream.length + 3);
            byte[] garbage = "this is no zlib stream".getBytes(StandardCharsets.UTF_8);
            assertThat(client.upload("STOR z", cut).code()).isEqualTo(426);
            assertThat(client.upload("STOR z", tail).code()).isEqualTo(426);
            assertThat(client.upload("STOR z", garbage).code()).isEqualTo(426);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XCRC file|0D4A1185",
                "XMD5 file|5eb63bbbe01eeed093cb22bb8f5acdc3",
                "XSHA1 file|2aae6c35c94fcfb415dbe95f408b9ce91ee846ed",
                "XSHA256 file|b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
                "XMD5 \"file\" 0 5|5d41402abc4b2a76b9719d911017c592",
                "XMD5 file 0 5|5d41402abc4b2a76b9719d911017c592",
                "XMD5 \"file\" 6|7d793037a0760186574b0282f2f435e7",
                "XMD5 \"file\" 99 100|d41d8cd98f00b204e9800998ecf8427e"
            })
    void checksums_are_right(String command, String sum) throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.expect(250, command).text()).isEqualTo("250 " + sum);
        }
    }

    @Test
    void hash_tells_algorithm_range_sum_and_name() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(350, "RANG 0 4");
            client.expect(200, "OPTS HASH MD5");
            assertThat(client.expect(213, "HASH file").text())
                    .isEqualTo("213 MD5 0-4 5d41402abc4b2a76b9719d911017c592 file");
            assertThat(client.expect(213, "HASH file").text())
                    .isEqualTo("213 MD5 0-10 5eb63bbbe01eeed093cb22bb8f5acdc3 file");
            assertThat(client.expect(211, "FEAT").lines()).contains(" HASH SHA-256;SHA-512;SHA-1;MD5*;CRC32");
        }
    }

    @Test
    void times_can_be_set() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.expect(213, "MFMT 20200102030405 file").text())
                    .isEqualTo("213 Modify=20200102030405.000; /file");
            assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
            client.expect(213, "MFF modify=20210102030405.5; file");
            assertThat(client.expect(213, "MDTM file").text()).isEqualTo("213 20210102030405.500");
            client.expect(200, "SITE UTIME 202201020304 file");
            assertThat(client.expect(213, "MDTM file").text()).isEqualTo("213 20220102030400.000");
        }
    }

    @Test
    void chmod_sets_what_it_is_told() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(200, "SITE CHMOD 640 file");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-r-----");
        }
    }

    @Test
    void comb_joins_parts_and_removes_them() throws IOException {
        Files.writeString(server.home().resolve("part 1"), ", how");
        Files.writeString(server.home().resolve("part2"), " are you");
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(250, "COMB file \"part 1\" part2");
            assertThat(file).hasContent("hello world, how are you");
            assertThat(server.home().resolve("part2")).doesNotExist();
        }
    }

    @Test
    void comb_with_a_missing_part_changes_nothing() throws IOException {
        Files.writeString(server.home().resolve("part"), "!");
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(550, "COMB file part missing");
            assertThat(file).hasContent("hello world");
            assertThat(server.home().resolve("part")).exists();
        }
    }

    @Test
    void opts_mlst_chooses_facts_and_moves_the_stars() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.expect(200, "OPTS MLST size;Type;nonsense;").text())
                    .isEqualTo("200 MLST OPTS type;size;");
            assertThat(client.expect(250, "MLST file").lines()).contains(" type=file;size=11; /file");
            assertThat(client.expect(211, "FEAT").lines()).contains(" MLST type*;size*;modify;perm;unique;");
        }
    }

    @Test
    void stat_answers_in_the_middle_of_a_transfer() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port());
                Socket raw = client.data()) {
            client.expect(150, "STOR up");
            try (SSLSocket tls = client.tls(raw)) {
                tls.getOutputStream().write(new byte[100_000]);
                await().untilAsserted(
                                () -> assertThat(client.expect(211, "STAT").lines())
                                        .anyMatch(line -> line.contains("UPLOAD of /up: 100000 bytes so far")));
                tls.shutdownOutput();
                tls.getInputStream().readAllBytes();
            }
            client.expect(226);
        }
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] stream) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(stream))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HOST files.example.org, 220",
        "HOST FILES.example.org, 220",
        "HOST other.example.org, 504",
        "HOST files.example.org:21, 501",
        "HOST 127.0.0.1, 220",
        "HOST 127.0.0.2, 504",
        "HOST [::1], 504"
    })
    void host_takes_the_names_of_its_site(String command, int code) throws IOException {
        server.change(Sites.hostNames("files.example.org"));
        try (ControlClient client = ControlClient.connect(server.port())) {
            client.expect(code, command);
            client.expect(code, command);
        }
    }
}
