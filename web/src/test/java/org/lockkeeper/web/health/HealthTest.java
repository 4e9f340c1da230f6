package org.lockkeeper.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.spi.HealthCheckResponseProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.ServerService;
import org.lockkeeper.application.ServerStatusView;
import org.lockkeeper.application.ServerStatusView.ListenerView;
import org.lockkeeper.health.AliveCheck;
import org.lockkeeper.health.DatabaseCheck;
import org.lockkeeper.health.ListenersCheck;

class HealthTest {

    private final ServerService service = mock(ServerService.class);

    @BeforeEach
    void provider() {
        HealthCheckResponse.setResponseProvider(new Provider());
        HealthRegistration registration = new HealthRegistration();
        registration.service = service;
        registration.contextInitialized(null);
    }

    @AfterEach
    void stop() {
        new HealthRegistration().contextDestroyed(null);
    }

    @Test
    void downUntilTheApplicationHasStarted() {
        stop();

        HealthCheckResponse response = new ListenersCheck().call();

        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData().orElseThrow()).containsKey("reason");
    }

    @Test
    void saysWhichListenerFailedAndWhy() {
        when(service.status())
                .thenReturn(new ServerStatusView(
                        "ACTIVE",
                        false,
                        7,
                        Optional.of("no certificate"),
                        List.of(
                                new ListenerView("A", "EXPLICIT", "0.0.0.0", 21, "FAILED", "in use"),
                                new ListenerView("A", "IMPLICIT", "0.0.0.0", 990, "BOUND", ""))));

        HealthCheckResponse response = new ListenersCheck().call();

        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData().orElseThrow())
                .containsEntry("A EXPLICIT 0.0.0.0:21", "failed: in use")
                .containsEntry("A IMPLICIT 0.0.0.0:990", "bound")
                .containsEntry("error", "no certificate");
    }

    @Test
    void readyNeedsTheDatabase() {

        assertThat(new DatabaseCheck().call().getStatus()).isEqualTo(Status.DOWN);
        when(service.databaseReachable()).thenReturn(true);
        assertThat(new DatabaseCheck().call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aliveIsAlive() {
        assertThat(new AliveCheck().call().getStatus()).isEqualTo(Status.UP);
    }

    /** What the server brings at run time. */
    private static final class Provider implements HealthCheckResponseProvider {

        @Override
        public HealthCheckResponseBuilder createResponseBuilder() {
            return new Builder();
        }
    }

    private static final class Builder extends HealthCheckResponseBuilder {

        private final Map<String, Object> data = new LinkedHashMap<>();
        private String name;
        private boolean up;

        @Override
        public HealthCheckResponseBuilder name(String name) {
            this.name = name;
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, String value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, long value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, boolean value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder up() {
            return status(true);
        }

        @Override
        public HealthCheckResponseBuilder down() {
            return status(false);
        }

        @Override
        public HealthCheckResponseBuilder status(boolean up) {
            this.up = up;
            return this;
        }

        @Override
        public HealthCheckResponse build() {
            return new HealthCheckResponse(name, up ? Status.UP : Status.DOWN, Optional.of(data));
        }
    }
}
