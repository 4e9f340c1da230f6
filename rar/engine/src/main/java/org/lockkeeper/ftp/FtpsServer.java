package org.lockkeeper.ftp;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.control.FtpSession;
import org.lockkeeper.ftp.control.HandshakeOutbox;
import org.lockkeeper.ftp.control.SessionRegistry;
import org.lockkeeper.ftp.control.Shared;
import org.lockkeeper.ftp.control.SiteRuntime;
import org.lockkeeper.ftp.control.Workers;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.tls.TlsPolicyException;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.session.AddressBan;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.ServerStatus.State;
import org.lockkeeper.spi.session.SessionId;
import org.lockkeeper.spi.session.SessionInfo;

/** The FTPS server: takes a configuration, listens, serves, and can be stopped without a trace. */
public final class FtpsServer implements AutoCloseable {

    private static final int CLEANING_HOURS = 6;
    private static final int REPORT_SECONDS = 1;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final SessionRegistry registry = new SessionRegistry();
    private final Workers workers = new Workers();
    private final EventLoopGroup loops;
    private final HandshakeOutbox handshakes;
    private final ListenerSet listeners;
    private final Janitor janitor;
    private ServerConfiguration current;
    private String error;
    private boolean stopped;

    /** Starts its threads; listens to nothing yet. */
    public FtpsServer(FtpsEndpoint endpoint) {
        loops = new MultiThreadIoEventLoopGroup(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                new DefaultThreadFactory("lockkeeper-control", true),
                NioIoHandler.newFactory());
        janitor = new Janitor(endpoint);
        handshakes = new HandshakeOutbox(loops, workers, endpoint);
        listeners = new ListenerSet(loops, new Shared(registry, endpoint, workers, handshakes));
        loops.scheduleWithFixedDelay(
                () -> registry.abuse().tell(endpoint, workers.commands()),
                REPORT_SECONDS,
                REPORT_SECONDS,
                TimeUnit.SECONDS);
        loops.scheduleWithFixedDelay(this::cleanUp, CLEANING_HOURS, CLEANING_HOURS, TimeUnit.HOURS);
    }

    /**
     * Puts a configuration into force: provisions all of it, and only then swaps. One that can't be provisioned changes
     * nothing; the status says why. Sessions under way keep what they began with. Listeners that could not be opened
     * before are tried again.
     */
    public synchronized ServerStatus apply(ServerConfiguration configuration) {
        if (stopped) {
            return ServerStatus.INACTIVE;
        }
        try {
            List<SiteRuntime> sites = new ArrayList<>();
            for (SiteConfiguration site : configuration.sites()) {
                sites.add(SiteRuntime.provision(configuration, site, registry.load(site.name())));
            }
            registry.limit(configuration.limits());
            listeners.replace(sites);
            if (current == null || current.revision() != configuration.revision()) {
                EngineLog.LOG.configured(configuration.revision());
            }
            boolean first = current == null;
            current = configuration;
            error = null;
            if (first) {
                cleanUp();
            }
        } catch (TlsPolicyException e) {
            EngineLog.LOG.configurationRefused(configuration.revision(), e.getMessage());
            error = e.getMessage();
        }
        return status();
    }

    /** On a worker, with what is in force then. */
    private void cleanUp() {
        try {
            workers.commands().execute(() -> configuration().ifPresent(janitor::clean));
        } catch (RejectedExecutionException e) {
            EngineLog.LOG.debugf("no worker is free to clean up; it is tried again later");
        }
    }

    private synchronized Optional<ServerConfiguration> configuration() {
        return Optional.ofNullable(current);
    }

    /** The configuration could not even be pulled; what is in force stays. */
    public synchronized ServerStatus pullFailed(String reason) {
        error = reason;
        return status();
    }

    /** What it is at this moment. */
    public synchronized ServerStatus status() {
        if (stopped) {
            return ServerStatus.INACTIVE;
        }
        return new ServerStatus(
                current == null ? State.STARTING : State.ACTIVE,
                current == null ? 0 : current.revision(),
                listeners.status(),
                Optional.ofNullable(error));
    }

    /** The logged-in sessions, oldest first. */
    public List<SessionInfo> sessions() {
        return registry.loggedIn();
    }

    /** Puts the bans into force: for new connections, and for those that have not logged in. */
    public void ban(List<AddressBan> bans) {
        registry.bans().replace(bans);
        registry.all().stream()
                .filter(session -> session.info().user().isEmpty())
                .filter(session -> registry.bans().contain(session.client().getAddress()))
                .forEach(session -> sayGoodbye(session, DisconnectReason.PROTOCOL_VIOLATION));
    }

    /** Closes a session's connections; false where there is no such session. */
    public boolean disconnect(SessionId id, DisconnectReason reason) {
        Optional<FtpSession> session = registry.find(id);
        session.ifPresent(found -> sayGoodbye(found, reason));
        return session.isPresent();
    }

    private static void sayGoodbye(FtpSession session, DisconnectReason reason) {
        session.close(FtpReply.of(ReplyCode.UNAVAILABLE, "Disconnected by the server."), reason);
    }

    /**
     * Stops accepting, lets transfers end for so long, then closes every session, and ends every thread. A second call
     * does nothing.
     */
    public synchronized void stop(Duration drain) {
        if (stopped) {
            return;
        }
        stopped = true;
        listeners.close();
        awaitWhile(registry::transferring, drain);
        int sessions = registry.all().size();
        registry.all().forEach(session -> sayGoodbye(session, DisconnectReason.SERVER_STOPPED));
        // Ending the loops closes channels at once, and would swallow the last words.
        awaitWhile(() -> !registry.all().isEmpty(), GOODBYE);
        loops.shutdownGracefully(100, 3_000, TimeUnit.MILLISECONDS).syncUninterruptibly();
        handshakes.flush();
        workers.close();
        EngineLog.LOG.stopped(sessions);
    }

    private void awaitWhile(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (condition.getAsBoolean() && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.timedWait(this, POLL.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop(Duration.ZERO);
    }
}
