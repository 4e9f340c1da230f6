package org.lockkeeper.ftp.control;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.lockkeeper.spi.config.ConnectionLimits;

/** How many connections a Site has. Outlives its snapshots. */
public final class SiteLoad {

    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger unauthenticated = new AtomicInteger();

    /** Counts a new connection in; tells the limit where one is reached, and then does not count it. */
    Optional<String> admit(ConnectionLimits limits) {
        if (sessions.incrementAndGet() > limits.maxSessions()) {
            sessions.decrementAndGet();
            return Optional.of("the Site's limit of " + limits.maxSessions() + " sessions is reached");
        }
        if (unauthenticated.incrementAndGet() > limits.maxUnauthenticated()) {
            left(false);
            return Optional.of("the limit of " + limits.maxUnauthenticated() + " sessions before login is reached");
        }
        return Optional.empty();
    }

    void loggedIn() {
        unauthenticated.decrementAndGet();
    }

    void loggedOut() {
        unauthenticated.incrementAndGet();
    }

    void left(boolean wasLoggedIn) {
        sessions.decrementAndGet();
        if (!wasLoggedIn) {
            unauthenticated.decrementAndGet();
        }
    }
}
