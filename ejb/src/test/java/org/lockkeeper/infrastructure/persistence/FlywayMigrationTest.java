package org.lockkeeper.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class FlywayMigrationTest {

    private final JdbcDataSource dataSource = new JdbcDataSource();

    FlywayMigrationTest() {
        dataSource.setURL("jdbc:h2:mem:migration" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void applies_each_migration_once() {
        FlywayMigration migration = new FlywayMigration(dataSource);
        assertThat(migration.migrate()).isPositive();
        assertThat(migration.migrate()).isZero();
    }

    @Test
    void fails_where_no_migration_is_found() {
        FlywayMigration migration = new FlywayMigration(dataSource, "classpath:META-INF");
        assertThatThrownBy(migration::migrate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LKP002040");
    }
}
