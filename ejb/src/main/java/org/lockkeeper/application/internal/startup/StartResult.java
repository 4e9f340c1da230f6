package org.lockkeeper.application.internal.startup;

import java.util.Optional;
import org.lockkeeper.spi.login.Secret;

/**
 * What a start has made, as far as the banner needs it.
 *
 * @param adminPassword only where this start has generated it
 * @param demoExists whether there is a user {@code demo}, made now or earlier
 * @param demoPassword only where this start has made the user
 */
record StartResult(Optional<Secret> adminPassword, boolean demoExists, Optional<Secret> demoPassword) {

    /** Nothing of it is needed any longer. */
    void wipe() {
        adminPassword.ifPresent(Secret::close);
        demoPassword.ifPresent(Secret::close);
    }
}
