package org.lockkeeper.application.internal.startup;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where start-up settings come from: the system property, else the environment variable. Empty counts as unset, since
 * shells and container tools like to export empty variables.
 */
record StartupSource(UnaryOperator<String> properties, UnaryOperator<String> environment) {

    static StartupSource ofProcess() {
        return new StartupSource(System::getProperty, System::getenv);
    }

    Optional<String> get(StartupKey key) {
        return property(key.property())
                .or(() -> Optional.ofNullable(environment.apply(key.variable())).filter(text -> !text.isEmpty()));
    }

    /** One of the server's own properties. */
    Optional<String> property(String name) {
        return Optional.ofNullable(properties.apply(name)).filter(text -> !text.isEmpty());
    }
}
