package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.it.fixture.ServerProcess;

/** The server on the Java that runs the tests, and on the newest long-term version where it is installed. */
class EveryJavaIT {

    static Stream<Path> everyJavaHere() {
        return Stream.of(Path.of(System.getProperty("java.home")), Path.of("/usr/lib/jvm/temurin-25-jdk-amd64"))
                .filter(Files::isDirectory)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("everyJavaHere")
    void starts_starts_again_after_kill_9_and_stops_without_a_word_of_trouble(Path java) {
        try (ServerProcess server = ServerProcess.named("java").javaHome(java).start()) {
            server.kill();
            server.start();
            assertThat(server.console()).as("warnings of Java itself").doesNotContain("WARNING:");
            server.stop();
            assertThat(server.troubleInLog()).isEmpty();
            assertThat(server.warningsInLog()).isEmpty();
        }
    }
}
