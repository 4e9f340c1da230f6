package org.lockkeeper.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.lockkeeper.application.ServerService;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Inject
    ServerService service;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(service.databaseReachable())
                .build();
    }
}
