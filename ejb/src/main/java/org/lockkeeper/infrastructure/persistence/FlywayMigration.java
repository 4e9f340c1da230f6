package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lockkeeper.domain.SchemaMigration;
import org.lockkeeper.log.EjbLog;

/**
 * Migrates with Flyway. That it finds nothing would mean that the deployment hides its resources from Flyway, and must
 * not pass for "nothing to do".
 */
@Dependent
class FlywayMigration implements SchemaMigration {

    private final DataSource dataSource;
    private final String location;

    @Inject
    FlywayMigration(DataSource dataSource) {
        this(dataSource, "classpath:db/migration");
    }

    FlywayMigration(DataSource dataSource, String location) {
        this.dataSource = dataSource;
        this.location = location;
    }

    @Override
    public int migrate() {
        Flyway flyway = Flyway.configure(FlywayMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations(location)
                .validateMigrationNaming(true)
                // Features that grow side by side have numbers of their own; none builds on the tables of another.
                .outOfOrder(true)
                .load();
        if (flyway.info().all().length == 0) {
            throw new IllegalStateException(EjbLog.LOG.noMigrations(location));
        }
        return flyway.migrate().migrationsExecuted;
    }
}
