package org.lockkeeper.web.health;

import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.application.ServerStatusView;
import org.lockkeeper.application.ServerStatusView.ListenerView;
import org.lockkeeper.health.ListenersCheck;

/** Says which listener is not bound, and why. */
class ListenersProbe implements HealthCheck {

    private final ServerService service;

    ListenersProbe(ServerService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        ServerStatusView status = service.status();
        HealthCheckResponseBuilder response = HealthCheckResponse.named(ListenersCheck.NAME)
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
        String state = listener.state().toLowerCase(Locale.ROOT);
        return listener.bound() ? state : state + ": " + listener.reason();
    }
}
