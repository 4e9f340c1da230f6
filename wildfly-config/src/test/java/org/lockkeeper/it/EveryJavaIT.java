package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.it.fixture.Curl;
import org.lockkeeper.it.fixture.ServerProcess;

/** The server on the Java that runs the tests, and on the newest long-term version where it is installed. */
class EveryJavaIT {

    @TempDir
    Path folder;

    static Stream<Path> everyJavaHere() {
        return Stream.of(Path.of(System.getProperty("java.home")), Path.of("/usr/lib/jvm/temurin-25-jdk-amd64"))
                .filter(Files::isDirectory)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("everyJavaHere")
    void starts_works_starts_again_after_kill_9_and_stops_without_a_word_of_trouble(Path java) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "works");
        try (ServerProcess server = ServerProcess.named("java").javaHome(java).start()) {
            Curl.to(server, folder).tls("1.2").upload(file, "one.txt").ok();
            measure(server, java);
            server.kill();
            server.start();
            Curl.to(server, folder).tls("1.3").upload(file, "two.txt").ok();
            assertThat(Curl.to(server, folder).names().ok().output().lines()).contains("one.txt", "two.txt");
            assertThat(server.console()).as("warnings of Java itself").doesNotContain("WARNING:");
            server.stop();
            assertThat(server.troubleInLog()).isEmpty();
            assertThat(server.warningsInLog()).isEmpty();
        }
    }

    /** For docs/performance.md: what counts is what a quiet machine leaves here. */
    private static void measure(ServerProcess server, Path java) throws IOException {
        Files.writeString(
                server.settings().base().resolveSibling("measured-" + java.getFileName() + ".txt"),
                "started in %d ms, %d MiB resident%n"
                        .formatted(server.bootTime().toMillis(), server.residentMiB()));
    }
}
