package org.lockkeeper.health;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Where the started application leaves its answers for the checks; down until it has. */
public final class HealthProbes {

    private static final Map<String, HealthCheck> PROBES = new ConcurrentHashMap<>();

    private HealthProbes() {}

    /** From now on the check of this name asks the probe. */
    public static void register(String name, HealthCheck probe) {
        PROBES.put(name, probe);
    }

    /** The application stops: its checks are down. */
    public static void clear() {
        PROBES.clear();
    }

    static HealthCheckResponse ask(String name) {
        HealthCheck probe = PROBES.get(name);
        return probe == null ? notStarted(name) : probe.call();
    }

    private static HealthCheckResponse notStarted(String name) {
        return HealthCheckResponse.named(name)
                .down()
                .withData("reason", "the application is not started")
                .build();
    }
}
