package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lockkeeper.it.fixture.PostgreSqlServer;
import org.lockkeeper.it.fixture.ServerProcess;

/** The same server image on PostgreSQL: nothing but the URL, the user and the password is said. */
class PostgreSqlIT {

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
    void the_url_alone_switches_to_postgresql() {
        try (ServerProcess server = ServerProcess.named("postgresql")
                .environment("LOCKKEEPER_DB_URL", database.jdbcUrl())
                .environment("LOCKKEEPER_DB_USER", PostgreSqlServer.USER)
                .environment("LOCKKEEPER_DB_PASSWORD", PostgreSqlServer.PASSWORD)
                .start()) {
            assertOnPostgreSql(server);
        }
    }

    @Test
    void settings_work_as_system_properties_too_and_the_home_may_have_spaces() {
        var settings = ServerProcess.named("properties");
        Path home = settings.home().resolveSibling("properties home with spaces");
        try (ServerProcess server = settings.homeAsProperty(home)
                .property("lockkeeper.db.url", database.jdbcUrl())
                .property("lockkeeper.db.user", PostgreSqlServer.USER)
                .property("lockkeeper.db.password", PostgreSqlServer.PASSWORD)
                .start()) {
            assertOnPostgreSql(server);
            assertThat(home.resolve("https.p12")).exists();
        }
    }

    private static void assertOnPostgreSql(ServerProcess server) {
        assertThat(server.cli("/subsystem=datasources/data-source=LockkeeperDS:test-connection-in-pool"))
                .contains("\"outcome\" => \"success\"");
        assertThat(database.sql("postgres", "select count(*) from pg_stat_activity where usename = 'lockkeeper'"))
                .as("connections of the pool")
                .isNotEqualTo("0");
        assertThat(server.settings().home().resolve("database")).doesNotExist();
        assertThat(server.troubleInLog()).isEmpty();
    }
}
