package org.lockkeeper.ftp.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.lockkeeper.ftp.logging.EngineLog;

/**
 * IPv4 addresses of host names that administrators have set. Looked up anew after a minute by whoever asks then, while all
 * others go on with the last good answer; so does everybody where the name service fails. Blocks: never on an event loop.
 */
public final class HostAddresses {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Lookup lookup;
    private final Duration fresh;

    /** By the system's name service. */
    public HostAddresses() {
        this(InetAddress::getAllByName, FRESH);
    }

    HostAddresses(Lookup lookup, Duration fresh) {
        this.lookup = lookup;
        this.fresh = fresh;
    }

    /**
     * The address of a name, or a literal's own.
     *
     * @throws UnknownHostException where it has none, and never had one
     */
    public InetAddress find(String name) throws UnknownHostException {
        return entries.computeIfAbsent(name, key -> new Entry()).address(name);
    }

    private final class Entry {

        private final ReentrantLock turn = new ReentrantLock();
        private volatile InetAddress known;
        private long lookedUp;

        InetAddress address(String name) throws UnknownHostException {
            InetAddress last = known;
            if (last == null) {
                turn.lock();
            } else if (!turn.tryLock()) {
                return last;
            }
            try {
                return known == null ? first(name) : refreshed(name);
            } finally {
                turn.unlock();
            }
        }

        private InetAddress first(String name) throws UnknownHostException {
            known = lookUp(name);
            return known;
        }

        private InetAddress refreshed(String name) {
            if (System.nanoTime() - lookedUp > fresh.toNanos()) {
                try {
                    known = lookUp(name);
                } catch (UnknownHostException e) {
                    lookedUp = System.nanoTime();
                    EngineLog.LOG.nameNotRefreshed(name, known.getHostAddress(), e.getMessage());
                }
            }
            return known;
        }

        private InetAddress lookUp(String name) throws UnknownHostException {
            InetAddress found = Arrays.stream(lookup.find(name))
                    .filter(Inet4Address.class::isInstance)
                    .findFirst()
                    .orElseThrow(() -> new UnknownHostException(name + " has no IPv4 address"));
            lookedUp = System.nanoTime();
            return found;
        }
    }

    /** The name service. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] find(String name) throws UnknownHostException;
    }
}
