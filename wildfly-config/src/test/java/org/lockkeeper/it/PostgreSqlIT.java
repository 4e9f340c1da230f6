package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockkeeper.it.fixture.PostgreSqlServer;
import org.lockkeeper.it.fixture.ServerProcess;

/** The same server image on PostgreSQL: nothing but the URL, the user and the password is said. */
class PostgreSqlIT {

    @Test
    void the_url_alone_switches_to_postgresql() {
        try (PostgreSqlServer database = PostgreSqlServer.start();
                ServerProcess server = ServerProcess.named("postgresql")
                        .environment("LOCKKEEPER_DB_URL", database.jdbcUrl())
                        .environment("LOCKKEEPER_DB_USER", PostgreSqlServer.USER)
                        .environment("LOCKKEEPER_DB_PASSWORD", PostgreSqlServer.PASSWORD)
                        .start()) {
            assertThat(
                            database.sql(
                                    "postgres",
                                    "select count(*) from pg_stat_activity where datname = 'lockkeeper' and usename = 'lockkeeper'"))
                    .as("connections of the pool")
                    .isNotEqualTo("0");
            assertThat(server.settings().home().resolve("database")).doesNotExist();
            assertThat(server.troubleInLog()).isEmpty();
        }
    }

    @Test
    void the_url_switches_as_a_system_property_too() {
        try (PostgreSqlServer database = PostgreSqlServer.start();
                ServerProcess server = ServerProcess.named("postgresql")
                        .property("lockkeeper.db.url", database.jdbcUrl())
                        .property("lockkeeper.db.user", PostgreSqlServer.USER)
                        .property("lockkeeper.db.password", PostgreSqlServer.PASSWORD)
                        .start()) {
            assertThat(server.settings().home().resolve("database")).doesNotExist();
            assertThat(server.troubleInLog()).isEmpty();
        }
    }
}
