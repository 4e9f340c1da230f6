package org.lockkeeper.application.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Offers the clock, so that tests can stop it. */
@Dependent
class Clocks {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
