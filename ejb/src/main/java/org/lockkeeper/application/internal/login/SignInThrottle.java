package org.lockkeeper.application.internal.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses an administrator's password: after {@value #MAX_FAILURES} refused sign-ins to a name from an
 * address, that name is locked for that address for a quarter of an hour. Others are not locked out with it: else anybody
 * could keep all administrators away.
 */
@ApplicationScoped
public class SignInThrottle {

    static final int MAX_FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    static final int MAX_ENTRIES = 10_000;

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    /** For the proxy of CDI. */
    protected SignInThrottle() {
        this(Clock.systemUTC());
    }

    @Inject
    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether the name is locked for the address at this moment. */
    synchronized boolean locked(String name, String address) {
        return lockedUntil(failures.get(new Key(name, address))).isPresent();
    }

    /** When the last lock of the name ends, from whichever address. */
    public synchronized Optional<Instant> lockedUntil(String name) {
        return failures.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .flatMap(entry -> lockedUntil(entry.getValue()).stream())
                .max(Instant::compareTo);
    }

    synchronized void failed(String name, String address) {
        Key key = new Key(name, address);
        Failures before = failures.remove(key);
        int count = before == null || clock.instant().isAfter(before.last().plus(LOCK)) ? 1 : before.count() + 1;
        failures.put(key, new Failures(count, clock.instant()));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(new Key(name, address));
    }

    private Optional<Instant> lockedUntil(Failures found) {
        return Optional.ofNullable(found)
                .filter(failed -> failed.count() >= MAX_FAILURES)
                .map(failed -> failed.last().plus(LOCK))
                .filter(until -> until.isAfter(clock.instant()));
    }

    private record Key(String name, String address) {}

    private record Failures(int count, Instant last) {}
}
