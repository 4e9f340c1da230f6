package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.ControlConnection;
import org.lockkeeper.it.fixture.Curl;
import org.lockkeeper.it.fixture.PostgreSqlServer;
import org.lockkeeper.it.fixture.ServerProcess;
import org.lockkeeper.it.fixture.ServerSettings;

/** The same server image on PostgreSQL: nothing but the URL, the user and the password is said. */
class PostgreSqlIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private static PostgreSqlServer database;

    @BeforeAll
    static void startDatabase() {
        database = PostgreSqlServer.start();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Test
    void the_url_alone_switches_to_postgresql_which_keeps_all_and_may_be_away_for_a_while() throws Exception {
        try (ServerProcess server = ServerProcess.named("postgresql")
                .environment("LOCKKEEPER_DB_URL", database.jdbcUrl("main"))
                .environment("LOCKKEEPER_DB_USER", PostgreSqlServer.USER)
                .environment("LOCKKEEPER_DB_PASSWORD", PostgreSqlServer.PASSWORD)
                .start()) {
            assertOnPostgreSql(server);
            AdministrationApi api = AdministrationApi.of(server);
            Path file = Files.writeString(folder.resolve("file"), "kept");
            Curl.to(server, folder).upload(file, "kept.txt").ok();
            assertThat(database.sql("main", "select path || ' ' || outcome from transfer_record"))
                    .isEqualTo("/kept.txt COMPLETED");
            await().atMost(SOON)
                    .until(() -> !api.audit("SESSION_CLOSED", "demo").isEmpty());
            String configuration = api.text("/server") + api.text("/sites") + api.text("/sites/Default/users");

            server.restart();
            assertThat(api.text("/server") + api.text("/sites") + api.text("/sites/Default/users"))
                    .isEqualTo(configuration);
            assertThat(api.items("/transfers")).hasSize(1);
            assertThat(Curl.to(server, folder).names().ok().output()).contains("kept.txt");
            assertThat(server.troubleInLog()).isEmpty();

            assertSurvivesAbsenceOfDatabase(server);
        }
    }

    @Test
    void settings_work_as_system_properties_too_and_the_home_may_have_spaces() {
        var settings = ServerProcess.named("properties");
        Path home = settings.home().resolveSibling("properties home with spaces");
        try (ServerProcess server = settings.homeAsProperty(home)
                .property("lockkeeper.db.url", database.jdbcUrl("properties"))
                .property("lockkeeper.db.user", PostgreSqlServer.USER)
                .property("lockkeeper.db.password", PostgreSqlServer.PASSWORD)
                .start()) {
            assertOnPostgreSql(server);
            assertThat(home.resolve("https.p12")).exists();
            assertThat(server.troubleInLog()).isEmpty();
        }
    }

    private static void assertOnPostgreSql(ServerProcess server) {
        assertThat(server.cli("/subsystem=datasources/data-source=LockkeeperDS:test-connection-in-pool"))
                .contains("\"outcome\" => \"success\"");
        assertThat(database.sql("postgres", "select count(*) from pg_stat_activity where usename = 'lockkeeper'"))
                .as("connections of the pool")
                .isNotEqualTo("0");
        assertThat(server.settings().home().resolve("database")).doesNotExist();
    }

    private void assertSurvivesAbsenceOfDatabase(ServerProcess server) {
        int before = server.log().length();
        database.stop();
        try (ControlConnection connection = ControlConnection.secured(server)) {
            connection.command("USER demo");
            assertThat(connection.command("PASS " + ServerSettings.DEMO_PASSWORD))
                    .startsWith("421 ");
            assertThat(connection.isClosedByServer(SOON)).isTrue();
        }
        await().atMost(SOON).until(() -> !server.isReady());
        assertThat(server.logSince(before))
                .contains("LKP001031", "LKP002030", "refused")
                .doesNotContainPattern("LKP00\\d{4}: [^\n]*\n\\s+at ")
                .doesNotContain(PostgreSqlServer.PASSWORD)
                .doesNotContain(ServerSettings.DEMO_PASSWORD);
        database.startAgain();
        await().atMost(SOON).until(server::isReady);
        Curl.to(server, folder).names().ok();
    }
}
