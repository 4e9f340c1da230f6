package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A program from outside, run to its end. test.sh installs what is missing. */
final class Tool {

    private static final int SECONDS = 180;

    private Tool() {}

    /** All that it prints, on both streams. */
    static String run(String input, String... command) {
        return converse(List.of(new Line("", input)), command);
    }

    /** The same; each line of input is typed when the program has printed what comes before it. */
    static String converse(List<Line> lines, String... command) {
        try {
            Path output = Files.createTempFile("lockkeeper-tool", ".out");
            try {
                return converse(lines, output, command);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String converse(List<Line> lines, Path output, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (Writer stdin = process.outputWriter()) {
            for (Line line : lines) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(SECONDS))
                        .until(() -> !process.isAlive() || text(output).contains(line.after()));
                stdin.write(line.input());
                stdin.flush();
            }
        } catch (IOException e) {
            // It has ended without reading: what it prints says why.
            assertThat(e.getMessage()).containsAnyOf("Broken pipe", "Stream closed");
        }
        await(process, command);
        return text(output);
    }

    private static String text(Path output) throws IOException {
        return Files.readString(output, StandardCharsets.ISO_8859_1);
    }

    private static void await(Process process, String... command) {
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("%s ends", List.of(command))
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Something to type.
     *
     * @param after what must have been printed before; may be empty
     * @param input typed then
     */
    record Line(String after, String input) {}
}
