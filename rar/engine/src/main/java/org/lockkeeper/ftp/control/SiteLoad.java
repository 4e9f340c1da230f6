package org.lockkeeper.ftp.control;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lockkeeper.ftp.address.AddressKey;
import org.lockkeeper.spi.config.ConnectionLimits;

/** How many connections a Site has. Outlives its snapshots. */
public final class SiteLoad {

    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger unauthenticated = new AtomicInteger();
    private final Map<AddressKey, Integer> unauthenticatedByAddress = new ConcurrentHashMap<>();

    /** Counts a new connection in; tells the limit where one is reached, and then does not count it. */
    Optional<String> admit(ConnectionLimits limits, InetAddress client) {
        if (sessions.incrementAndGet() > limits.maxSessions()) {
            sessions.decrementAndGet();
            return Optional.of("the Site's limit of " + limits.maxSessions() + " sessions is reached");
        }
        loggedOut(client);
        Optional<String> exceeded = exceeded(limits, client);
        if (exceeded.isPresent()) {
            left(false, client);
        }
        return exceeded;
    }

    private Optional<String> exceeded(ConnectionLimits limits, InetAddress client) {
        if (unauthenticated.get() > limits.maxUnauthenticated()) {
            return Optional.of("the limit of " + limits.maxUnauthenticated() + " sessions before login is reached");
        }
        int his = unauthenticatedByAddress.getOrDefault(AddressKey.of(client), 0);
        if (his > limits.maxUnauthenticatedPerAddress()) {
            return Optional.of("the limit of " + limits.maxUnauthenticatedPerAddress()
                    + " sessions before login from one address is reached");
        }
        return Optional.empty();
    }

    void loggedIn(InetAddress client) {
        unauthenticated.decrementAndGet();
        unauthenticatedByAddress.computeIfPresent(AddressKey.of(client), (key, n) -> n == 1 ? null : n - 1);
    }

    void loggedOut(InetAddress client) {
        unauthenticated.incrementAndGet();
        unauthenticatedByAddress.merge(AddressKey.of(client), 1, Integer::sum);
    }

    void left(boolean wasLoggedIn, InetAddress client) {
        sessions.decrementAndGet();
        if (!wasLoggedIn) {
            loggedIn(client);
        }
    }
}
