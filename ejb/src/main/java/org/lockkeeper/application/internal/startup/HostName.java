package org.lockkeeper.application.internal.startup;

import java.util.Optional;

/** The name of this host as WildFly found it, where a certificate can bear it. */
final class HostName {

    private static final String FALLBACK = "localhost";
    private static final int MAX_COMMON_NAME = 64;

    private HostName() {}

    static String of(StartupSource source) {
        return source.property("jboss.qualified.host.name")
                .flatMap(HostName::usable)
                .orElse(FALLBACK);
    }

    private static Optional<String> usable(String name) {
        return Optional.of(name)
                .filter(text -> text.length() <= MAX_COMMON_NAME)
                .filter(text -> text.matches(
                        "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*"));
    }
}
