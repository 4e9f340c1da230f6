package org.lockkeeper.ftp;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lockkeeper.ftp.control.ListenerSites;
import org.lockkeeper.ftp.control.SiteRuntime;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ListenerStatus.State;

/** One address and port: open, or failed and why; for one Site, or for several that share it. */
final class Listener {

    private static final String NO_TLS =
            "SSL is disabled on the Server or the Site, and an implicit listener speaks nothing else";

    private final ListenerBinding binding;
    private volatile ListenerSites sites;
    private Map<String, ListenerStatus> statuses = new LinkedHashMap<>();
    private Channel channel;
    private String failure;

    Listener(ListenerBinding binding) {
        this.binding = binding;
    }

    ListenerBinding binding() {
        return binding;
    }

    ListenerSites sites() {
        return sites;
    }

    /** New connections get these Sites from now on; opens the port, if it is not open, and closes it where none is left. */
    void serve(List<SiteRuntime> wanted, ServerBootstrap bootstrap) {
        List<SiteRuntime> served = wanted.stream().filter(this::canServe).toList();
        if (served.isEmpty()) {
            closeChannel();
        } else {
            sites = new ListenerSites(served);
            open(bootstrap);
        }
        Map<String, ListenerStatus> now = new LinkedHashMap<>();
        wanted.forEach(site -> now.put(site.site().name(), status(site)));
        tell(now);
    }

    private boolean canServe(SiteRuntime site) {
        return binding.mode() == ListenerBinding.Mode.EXPLICIT || site.tls().isPresent();
    }

    private ListenerStatus status(SiteRuntime site) {
        String name = site.site().name();
        if (!canServe(site)) {
            return ListenerStatus.closed(name, binding, State.WITHHELD, NO_TLS);
        }
        return channel == null
                ? ListenerStatus.closed(name, binding, State.FAILED, failure)
                : ListenerStatus.bound(name, binding, port());
    }

    private void open(ServerBootstrap bootstrap) {
        if (channel != null) {
            return;
        }
        ChannelFuture bound = bootstrap.bind(binding.address(), binding.port()).awaitUninterruptibly();
        if (bound.isSuccess()) {
            channel = bound.channel();
        } else {
            failure = text(bound.cause());
        }
    }

    /** Only what is news: what is tried again and again must not be told again and again. */
    private void tell(Map<String, ListenerStatus> now) {
        statuses.forEach((site, before) -> {
            if (before.bound()
                    && !Optional.ofNullable(now.get(site))
                            .map(ListenerStatus::bound)
                            .orElse(false)) {
                EngineLog.LOG.stoppedListening(site, binding.address(), before.port());
            }
        });
        now.values().stream()
                .filter(status -> !status.equals(statuses.get(status.site())))
                .forEach(this::tell);
        statuses = now;
    }

    private void tell(ListenerStatus status) {
        switch (status.state()) {
            case BOUND -> EngineLog.LOG.listening(status.site(), binding.address(), status.port(), binding.mode());
            case FAILED -> EngineLog.LOG.cannotListen(status.site(), binding.address(), status.port(), status.reason());
            default -> EngineLog.LOG.withheld(status.site(), binding.address(), status.port(), status.reason());
        }
    }

    /** A host name that does not resolve fails without a message. */
    private String text(Throwable cause) {
        return cause instanceof UnresolvedAddressException
                ? "the address " + binding.address() + " is not known"
                : Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
    }

    private int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** One for each Site. */
    List<ListenerStatus> status() {
        return List.copyOf(statuses.values());
    }

    void close() {
        closeChannel();
        tell(Map.of());
    }

    private void closeChannel() {
        if (channel != null) {
            channel.close().awaitUninterruptibly();
            awaitSelection(channel.eventLoop());
            channel = null;
        }
    }

    /**
     * The JDK frees a port not at close, but at the selector's next turn. What is timed runs after that; without it, a
     * listener that changes its mode could find its own port in use.
     */
    private static void awaitSelection(EventLoop loop) {
        loop.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }
}
