package org.lockkeeper.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    /** Name of the check and of its probe. */
    public static final String NAME = "database";

    @Override
    public HealthCheckResponse call() {
        return HealthProbes.ask(NAME);
    }
}
