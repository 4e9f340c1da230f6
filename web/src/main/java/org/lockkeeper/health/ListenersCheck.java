package org.lockkeeper.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.application.ServerStatusView;
import org.lockkeeper.application.ServerStatusView.ListenerView;

/** Ready when every listener is bound; says which one is not, and why. */
@Readiness
@ApplicationScoped
public class ListenersCheck implements HealthCheck {

    @Inject
    ServerService service;

    @Override
    public HealthCheckResponse call() {
        ServerStatusView status = service.status();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("listeners")
                .status(status.ready())
                .withData("state", status.state())
                .withData("revision", status.revision());
        status.error().ifPresent(error -> response.withData("error", error));
        status.listeners().forEach(listener -> response.withData(name(listener), state(listener)));
        return response.build();
    }

    private static String name(ListenerView listener) {
        return listener.site() + " " + listener.mode() + " " + listener.address() + ":" + listener.port();
    }

    private static String state(ListenerView listener) {
        return listener.bound() ? "bound" : "failed: " + listener.failure();
    }
}
