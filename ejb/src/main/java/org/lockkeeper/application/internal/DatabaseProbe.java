package org.lockkeeper.application.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lockkeeper.log.EjbLog;

/** Asks the database whether it is there, without a transaction. */
@Dependent
class DatabaseProbe {

    private static final int TIMEOUT_SECONDS = 3;

    private final DataSource dataSource;

    @Inject
    DatabaseProbe(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            EjbLog.LOG.databaseUnreachable(e.getMessage());
            return false;
        }
    }
}
