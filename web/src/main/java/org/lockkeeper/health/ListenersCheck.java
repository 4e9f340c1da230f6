package org.lockkeeper.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every listener is bound. */
@Readiness
@ApplicationScoped
public class ListenersCheck implements HealthCheck {

    /** Name of the check and of its probe. */
    public static final String NAME = "listeners";

    @Override
    public HealthCheckResponse call() {
        return HealthProbes.ask(NAME);
    }
}
