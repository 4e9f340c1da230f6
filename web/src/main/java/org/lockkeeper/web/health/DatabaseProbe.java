package org.lockkeeper.web.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.health.DatabaseCheck;

/** Says whether the database answers. */
class DatabaseProbe implements HealthCheck {

    private final ServerService service;

    DatabaseProbe(ServerService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(DatabaseCheck.NAME)
                .status(service.databaseReachable())
                .build();
    }
}
