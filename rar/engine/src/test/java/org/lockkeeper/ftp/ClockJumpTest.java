package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the server's clock: libfaketime tells the process another time of day, and leaves its stop-watches alone. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClockJumpTest {

    /** Each look at a clock costs several calls of the system there; a runtime of few threads looks less often. */
    private static final String[] FEW_THREADS = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};

    private static final List<String> JUMPS = List.of("+3d", "-3d", "-400d", "+0");
    private static final byte[] BLOCK = new byte[200_000];

    @TempDir
    Path folder;

    private Path clock;
    private String library;

    @BeforeEach
    void findTheLibrary() throws IOException {
        try (var found =
                Files.find(Path.of("/usr/lib"), 4, (path, attributes) -> path.endsWith("libfaketimeMT.so.1"))) {
            library = found.findFirst().map(Path::toString).orElse("");
        }
        assumeTrue(!library.isEmpty(), "Debian's package faketime is not installed");
        clock = Files.writeString(folder.resolve("clock"), "+0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void a_session_goes_on_and_its_data_connections_resume(String protocol) throws IOException {
        try (DevServerProcess server = start();
                ControlClient client = ControlClient.ann(server.port(), protocol)) {
            for (String jump : JUMPS) {
                Files.writeString(clock, jump);
                client.expect(200, "NOOP");
                assertThat(client.upload("STOR f", BLOCK).code()).as(jump).isEqualTo(226);
                assertThat(Arrays.equals(client.download("RETR f"), BLOCK))
                        .as(jump)
                        .isTrue();
                ControlClient.ann(server.port()).close();
            }
            client.expect(221, "QUIT");
        }
    }

    @Test
    void a_transfer_arrives_whole() throws IOException {
        try (DevServerProcess server = start();
                ControlClient client = ControlClient.ann(server.port());
                Socket raw = client.data()) {
            client.expect(150, "STOR f");
            SSLSocket tls = client.tls(raw);
            for (String jump : JUMPS) {
                Files.writeString(clock, jump);
                tls.getOutputStream().write(BLOCK);
            }
            tls.shutdownOutput();
            tls.getInputStream().readAllBytes();
            client.expect(226);
            assertThat(client.expect(213, "SIZE f").text()).isEqualTo("213 " + JUMPS.size() * BLOCK.length);
        }
    }

    private DevServerProcess start() throws IOException {
        return DevServerProcess.start(
                folder,
                Map.of(
                        "LD_PRELOAD",
                        library,
                        "FAKETIME_TIMESTAMP_FILE",
                        clock.toString(),
                        "FAKETIME_NO_CACHE",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // With the library's work-around for the GNU C library of old every timed wait of the JVM
                        // spins.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0"),
                FEW_THREADS);
    }
}
