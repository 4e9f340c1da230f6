package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.spi.config.SiteConfiguration.LeftOvers;

/** Temporary files that a crash has left. */
class LeftOverUploadsTest {

    private static final String TEMPORARY = ".report.pdf.0123456789abcdef.part";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void old_ones_go_at_start_and_nothing_else() throws IOException {
        Path old = file(folder.resolve("ann/deep"), TEMPORARY, 8);
        Path fresh = file(folder.resolve("ann"), TEMPORARY, 6);
        List<Path> others = List.of(
                fresh,
                file(folder, "report.part", 100),
                file(folder, ".report.part", 100),
                file(folder, ".report.0123.part", 100),
                file(folder, ".report.0123456789ABCDEF.part", 100),
                file(folder, "report.0123456789abcdef.part", 100),
                file(folder, ".report.0123456789abcdef.part.bak", 100),
                file(elsewhere, TEMPORARY, 100));
        Path asFolder = Files.createDirectories(folder.resolve(".folder.0123456789abcdef.part"));
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Files.createSymbolicLink(folder.resolve(".link.0123456789abcdef.part"), elsewhere.resolve(TEMPORARY));
        try (TestServer server = cleaning(Optional.of(Duration.ofDays(7)))) {
            await().until(() -> !server.endpoint().leftOvers.isEmpty());
            assertThat(server.endpoint().leftOvers).containsExactly(old);
        }
        assertThat(old).doesNotExist();
        assertThat(others).allMatch(Files::exists);
        assertThat(asFolder).exists();
        assertThat(folder.resolve(".link.0123456789abcdef.part").toFile()).exists();
    }

    @Test
    void without_a_limit_they_stay() throws IOException {
        Path old = file(folder, TEMPORARY, 1_000);
        try (TestServer server = cleaning(Optional.empty());
                ControlClient client = ControlClient.ann(server.port())) {
            client.expect(200, "NOOP");
        }
        assertThat(old).exists();
    }

    @Test
    void no_client_can_give_a_file_such_a_name() throws IOException {
        try (TestServer server = new TestServer();
                ControlClient client = ControlClient.ann(server.port())) {
            client.upload("STOR mine", new byte[1]);
            client.expect(350, "RNFR mine");
            client.expect(553, "RNTO " + TEMPORARY);
            client.epsv();
            client.expect(553, "STOR " + TEMPORARY);
        }
    }

    private TestServer cleaning(Optional<Duration> keep) {
        LeftOvers leftOvers = new LeftOvers(List.of(folder, folder.resolve("missing")), keep);
        return new TestServer(site -> Changed.with(site, "leftOvers", leftOvers));
    }

    private static Path file(Path in, String name, int daysOld) throws IOException {
        Path file = Files.createDirectories(in).resolve(name);
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(daysOld))));
        return file;
    }
}
