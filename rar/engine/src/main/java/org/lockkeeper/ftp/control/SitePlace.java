package org.lockkeeper.ftp.control;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Supplier;
import org.lockkeeper.ftp.address.Endpoints;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.tls.HandshakeResult.Refusal;
import org.lockkeeper.spi.session.HandshakeReport.Offer;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/**
 * The Site at which a connection is: at first the one for clients without a name, then the one that the client names with
 * HOST or in its handshake. It counts as one connection of the Site where it is. Changes on the event loop only.
 */
final class SitePlace {

    private final Supplier<ListenerSites> newest;
    private final Endpoints peers;
    private volatile SiteRuntime runtime;
    private boolean chosen;

    private SitePlace(Supplier<ListenerSites> newest, Endpoints peers, SiteRuntime runtime) {
        this.newest = newest;
        this.peers = peers;
        this.runtime = runtime;
    }

    /**
     * Takes a place for a new connection.
     *
     * @return empty where none is to be had; the log says why, and the client is to be turned away
     */
    static Optional<SitePlace> take(Supplier<ListenerSites> newest, Endpoints peers, SiteRuntime first) {
        SitePlace place = new SitePlace(newest, peers, first);
        return place.admitted(first) ? Optional.of(place) : Optional.empty();
    }

    SiteRuntime runtime() {
        return runtime;
    }

    Endpoints peers() {
        return peers;
    }

    private InetAddress client() {
        return peers.client().getAddress();
    }

    void loggedIn() {
        runtime.load().loggedIn(client());
    }

    void loggedOut() {
        runtime.load().loggedOut(client());
    }

    /** The connection is gone. */
    void left(boolean wasLoggedIn) {
        runtime.load().left(wasLoggedIn, client());
    }

    /** Whether AUTH can lead to anything, with or without a name. */
    boolean tlsAvailable() {
        return chosen || runtime.tls().isPresent()
                ? runtime.tls().isPresent()
                : newest.get().anyWithTls();
    }

    /** The newest snapshot of the Site, where there is one. */
    void renew() {
        newest.get().current(runtime).ifPresent(current -> runtime = current);
    }

    /** HOST in clear; an empty name goes back to the Site for clients without one. */
    boolean choose(String name) {
        ListenerSites sites = newest.get();
        Optional<SiteRuntime> wanted = name.isEmpty() ? sites.firstFor(client()) : sites.named(name);
        boolean moved = wanted.isPresent() && move(wanted.get());
        chosen = chosen || moved && !name.isEmpty();
        return moved;
    }

    /** Whether a HOST under TLS means the Site whose certificate was shown: it is too late for another. */
    boolean confirms(String name) {
        ListenerSites sites = newest.get();
        Optional<SiteRuntime> meant = name.isEmpty() ? sites.firstFor(client()) : sites.named(name);
        return meant.filter(this::isHere).isPresent();
    }

    /** As if nothing had been named. */
    void reset() {
        chosen = false;
        choose("");
    }

    /** Goes where the handshake leads; tells why it may not. */
    Optional<Refusal> handshake(Offer offer) {
        renew();
        Optional<SiteRuntime> wanted = wanted(offer);
        if (wanted.isEmpty() || (chosen && !isHere(wanted.get()))) {
            return Optional.of(unknown(offer));
        }
        if (!move(wanted.get())) {
            return Optional.of(new Refusal(Outcome.NOT_ADMITTED, "the Site does not admit this client; see above"));
        }
        if (runtime.tls().isEmpty()) {
            return Optional.of(new Refusal(Outcome.NOT_ADMITTED, "SSL is disabled on the Server or the Site"));
        }
        return Optional.empty();
    }

    private Optional<SiteRuntime> wanted(Offer offer) {
        if (offer.serverName().isEmpty()) {
            return Optional.of(runtime);
        }
        ListenerSites sites = newest.get();
        Optional<SiteRuntime> named = sites.named(offer.serverName().get());
        return named.isPresent() || sites.refusesUnknownHosts() ? named : Optional.of(runtime);
    }

    private Refusal unknown(Offer offer) {
        String name = offer.serverName().orElse("");
        return new Refusal(
                Outcome.UNKNOWN_NAME,
                "the client asks for host '" + name + "', "
                        + (chosen ? "but named another one with HOST" : "which no Site on this port serves"));
    }

    private boolean move(SiteRuntime target) {
        if (!isHere(target)) {
            if (!admitted(target)) {
                return false;
            }
            left(false);
        }
        runtime = target;
        return true;
    }

    private boolean isHere(SiteRuntime target) {
        return target.site().name().equals(runtime.site().name());
    }

    private boolean admitted(SiteRuntime target) {
        Optional<String> obstacle = target.addresses().admits(client())
                ? target.load().admit(target.site().limits(), client())
                : Optional.of("its address is not allowed");
        obstacle.ifPresent(why -> EngineLog.LOG.turnedAway(target.site().name(), peers.client(), why));
        return obstacle.isEmpty();
    }
}
