package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.ControlConnection;
import org.lockkeeper.it.fixture.Curl;
import org.lockkeeper.it.fixture.ServerProcess;
import org.lockkeeper.it.fixture.ServerSettings;
import org.lockkeeper.it.fixture.SharedServer;

/** Who must not get in does not, learns nothing, and keeps nobody else out. */
class RefusedLoginIT {

    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 3;
    private static final int IDLERS = 300;
    private static final int MIB = 1 << 20;

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static AdministrationApi api;

    /** What a client sees of a refusal. */
    private record Refusal(String reply, Duration delay) {}

    @BeforeAll
    static void prepare() {
        server = SharedServer.get();
        api = AdministrationApi.of(server);
    }

    @AfterAll
    static void logIsClean() {
        assertThat(server.troubleInLog()).isEmpty();
    }

    @Test
    void wrong_password_unknown_user_and_disabled_user_look_the_same_to_the_client() {
        var reasons = List.of(
                refusals("demo", "wrong"),
                refusals("nobody", ServerSettings.DEMO_PASSWORD),
                refusals(SharedServer.DISABLED_USER, ServerSettings.DEMO_PASSWORD));
        List<Refusal> shortest = reasons.stream()
                .map(CompletableFuture::join)
                .map(RefusedLoginIT::shortest)
                .toList();
        assertThat(shortest).extracting(Refusal::reply).containsOnly("530 Login incorrect.");
        assertThat(shortest).allSatisfy(refusal -> assertThat(refusal.delay())
                .isBetween(DELAY.minusMillis(5), DELAY.plusMillis(500)));
        LongSummaryStatistics millis = shortest.stream()
                .mapToLong(refusal -> refusal.delay().toMillis())
                .summaryStatistics();
        assertThat(millis.getMax() - millis.getMin()).as("difference").isLessThan(300);
    }

    @Test
    void the_audit_has_the_true_reason_of_each_refusal() {
        List.of(
                        refusals("demo", "wrong"),
                        refusals("stranger", "wrong"),
                        refusals(SharedServer.DISABLED_USER, ServerSettings.DEMO_PASSWORD))
                .forEach(CompletableFuture::join);
        assertThat(lastRefusal("demo"))
                .containsEntry("detail", "WRONG_PASSWORD")
                .containsEntry("object", "site:Default/user:demo")
                .hasEntrySatisfying(
                        "address", address -> assertThat(address).asString().startsWith("127.0.0.1"));
        assertThat(lastRefusal("stranger")).containsEntry("detail", "UNKNOWN_USER");
        assertThat(lastRefusal(SharedServer.DISABLED_USER)).containsEntry("detail", "USER_DISABLED");
        assertThat(server.log()).doesNotContain(ServerSettings.DEMO_PASSWORD);
    }

    @Test
    void the_fifth_refusal_ends_the_connection() {
        try (ControlConnection connection = ControlConnection.secured(server)) {
            for (int i = 0; i < 5; i++) {
                connection.command("USER demo");
                assertThat(connection.command("PASS wrong")).startsWith("530 ");
            }
            assertThat(connection.isClosedByServer(SOON)).isTrue();
        }
    }

    @Test
    void nobody_logs_in_without_tls() {
        try (ControlConnection connection = ControlConnection.explicit(server)) {
            assertThat(connection.reply()).startsWith("220");
            assertThat(connection.command("USER demo")).startsWith("530 ");
            assertThat(connection.command("PASS " + ServerSettings.DEMO_PASSWORD))
                    .startsWith("503 ");
            assertThat(connection.command("PWD")).startsWith("530 ");
        }
    }

    @Test
    void commands_in_clear_behind_auth_are_never_executed() {
        int logins = api.audit("LOGIN", "demo").size();
        try (ControlConnection connection = ControlConnection.explicit(server)) {
            connection.reply();
            connection.send("AUTH TLS\r\nUSER demo\r\nPASS " + ServerSettings.DEMO_PASSWORD + "\r\nMKD injected\r\n");
            List<String> replies = new ArrayList<>();
            for (String reply = connection.reply(); !reply.isEmpty(); reply = connection.reply()) {
                replies.add(reply);
            }
            assertThat(replies).hasSizeLessThanOrEqualTo(1).noneMatch(reply -> reply.startsWith("331"));
            assertThat(connection.isClosedByServer(SOON)).isTrue();
        }
        assertThat(server.settings().demoFiles().resolve("injected")).doesNotExist();
        assertThat(api.audit("LOGIN", "demo")).hasSize(logins);
        assertThat(server.log()).contains("LKP001011");
    }

    @Test
    void a_line_of_a_mebibyte_without_an_end_is_refused_and_disturbs_nobody() throws Exception {
        try (ControlConnection connection = ControlConnection.explicit(server)) {
            connection.reply();
            connection.send("A".repeat(MIB));
            assertThat(connection.reply()).isEqualTo("500 The line is too long.");
            connectsAndLogsInWithin(SOON);
            connection.send("\r\n");
            assertThat(connection.command("SYST")).as("the only other reply").startsWith("215 ");
        }
    }

    @Test
    void three_hundred_unfinished_handshakes_keep_nobody_out_and_end_at_the_time_out() throws Exception {
        List<ControlConnection> idlers = new ArrayList<>();
        try {
            IntStream.range(0, IDLERS / 2).forEach(i -> idlers.add(ControlConnection.implicit(server)));
            IntStream.range(0, IDLERS / 2).forEach(i -> idlers.add(waitingForHandshake()));
            long opened = System.nanoTime();
            connectsAndLogsInWithin(SOON);
            Duration patience = HANDSHAKE_TIMEOUT.plus(SOON);
            assertThat(idlers).allSatisfy(idler -> assertThat(
                            idler.isClosedByServer(patience.minusNanos(System.nanoTime() - opened)))
                    .isTrue());
        } finally {
            idlers.forEach(ControlConnection::close);
        }
    }

    private static ControlConnection waitingForHandshake() {
        ControlConnection connection = ControlConnection.explicit(server);
        connection.reply();
        assertThat(connection.command("AUTH TLS")).startsWith("234");
        return connection;
    }

    private static void connectsAndLogsInWithin(Duration limit) throws Exception {
        Path file = Files.writeString(folder.resolve("first"), "first");
        long began = System.nanoTime();
        Curl.to(server, folder).upload(file, "among-others.txt").ok();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(limit);
        Files.delete(server.settings().demoFiles().resolve("among-others.txt"));
    }

    private static Map<String, Object> lastRefusal(String user) {
        return await().atMost(SOON)
                .until(() -> api.audit("LOGIN_REFUSED", user), entries -> !entries.isEmpty())
                .get(0);
    }

    /** Some attempts one after the other on one connection, beside those of others. */
    private static CompletableFuture<List<Refusal>> refusals(String user, String password) {
        return CompletableFuture.supplyAsync(() -> {
            try (ControlConnection connection = ControlConnection.secured(server)) {
                return IntStream.range(0, ATTEMPTS)
                        .mapToObj(i -> refusal(connection, user, password))
                        .toList();
            }
        });
    }

    private static Refusal refusal(ControlConnection connection, String user, String password) {
        assertThat(connection.command("USER " + user)).isEqualTo("331 Password required.");
        long began = System.nanoTime();
        String reply = connection.command("PASS " + password);
        return new Refusal(reply, Duration.ofNanos(System.nanoTime() - began));
    }

    /** The least disturbed by what else the machine does. */
    private static Refusal shortest(List<Refusal> refusals) {
        return refusals.stream()
                .min((one, other) -> one.delay().compareTo(other.delay()))
                .orElseThrow();
    }
}
