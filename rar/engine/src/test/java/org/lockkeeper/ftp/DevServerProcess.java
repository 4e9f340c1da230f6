package org.lockkeeper.ftp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A {@link DevServer} in a process of its own, so that its memory can be told from the test's. */
final class DevServerProcess implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("listens on 127\\.0\\.0\\.1 port (\\d+) \\(EXPLICIT\\)");

    private final Process process;
    private final Path log;
    private final int port;

    private DevServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.port = awaitListening();
    }

    private int awaitListening() {
        try {
            return Awaitility.await().atMost(Duration.ofMinutes(2)).until(this::listening, found -> found > 0);
        } catch (ConditionTimeoutException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    static DevServerProcess start(Path folder, String... options) throws IOException {
        return start(folder, Map.of(), options);
    }

    static DevServerProcess start(Path folder, Map<String, String> environment, String... options) throws IOException {
        Path log = folder.resolve("server.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DevServer.class.getName(), "0", "0"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new DevServerProcess(builder.start(), log);
    }

    private int listening() {
        Matcher matcher = LISTENS.matcher(log());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    int port() {
        return port;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the process occupies, in KiB. */
    long residentKiB() throws IOException {
        return status("VmRSS");
    }

    /** Its live objects after a collection, in KiB. */
    long liveHeapKiB() throws IOException {
        String total = jcmd("GC.class_histogram").lines().reduce((a, b) -> b).orElseThrow();
        return Long.parseLong(total.trim().split("\\s+")[2]) / 1_024;
    }

    private long status(String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(key + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private String jcmd(String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
            return String.join("\n", reader.lines().toList());
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> !process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }
}
