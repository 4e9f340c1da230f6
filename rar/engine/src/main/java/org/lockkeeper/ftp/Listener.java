package org.lockkeeper.ftp;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lockkeeper.ftp.control.SiteRuntime;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ListenerStatus.State;

/** One listener: open, or failed and why. */
final class Listener {

    private final String name;
    private final ListenerBinding binding;
    private volatile SiteRuntime site;
    private Channel channel;
    private State state = State.WITHHELD;
    private String reason = "not opened yet";

    Listener(String name, ListenerBinding binding) {
        this.name = name;
        this.binding = binding;
    }

    ListenerBinding binding() {
        return binding;
    }

    SiteRuntime site() {
        return site;
    }

    /** New connections get this Site from now on. */
    void serve(SiteRuntime newSite) {
        site = newSite;
    }

    /** Opens it, if it is not open. */
    void open(ServerBootstrap bootstrap) {
        if (binding.mode() == ListenerBinding.Mode.IMPLICIT && site.tls().isEmpty()) {
            withhold("SSL is disabled on the Server or the Site, and an implicit listener speaks nothing else");
        } else if (channel == null) {
            bind(bootstrap);
        }
    }

    private void withhold(String why) {
        close();
        if (is(State.WITHHELD, why)) {
            EngineLog.LOG.withheld(name, binding.address(), binding.port(), why);
        }
    }

    private void bind(ServerBootstrap bootstrap) {
        ChannelFuture bound = bootstrap.bind(binding.address(), binding.port()).awaitUninterruptibly();
        if (bound.isSuccess()) {
            channel = bound.channel();
            is(State.BOUND, "");
            EngineLog.LOG.listening(name, binding.address(), port(), binding.mode());
        } else {
            fail(text(bound.cause()));
        }
    }

    private void fail(String why) {
        if (is(State.FAILED, why)) {
            EngineLog.LOG.cannotListen(name, binding.address(), binding.port(), why);
        }
    }

    /** Whether that is news: what is tried again and again must not be told again and again. */
    private boolean is(State newState, String why) {
        boolean news = state != newState || !reason.equals(why);
        state = newState;
        reason = why;
        return news;
    }

    /** A host name that does not resolve fails without a message. */
    private String text(Throwable cause) {
        return cause instanceof UnresolvedAddressException
                ? "the address " + binding.address() + " is not known"
                : Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
    }

    private int port() {
        return channel == null ? binding.port() : ((InetSocketAddress) channel.localAddress()).getPort();
    }

    ListenerStatus status() {
        return new ListenerStatus(name, binding, port(), state, reason);
    }

    void close() {
        if (channel != null) {
            int port = port();
            channel.close().awaitUninterruptibly();
            awaitSelection(channel.eventLoop());
            channel = null;
            is(State.WITHHELD, "closed");
            EngineLog.LOG.stoppedListening(name, binding.address(), port);
        }
    }

    /**
     * The JDK frees a port not at close, but at the selector's next turn. What is timed runs after that; without it, a
     * Site that changes its name could find its own port in use.
     */
    private static void awaitSelection(EventLoop loop) {
        loop.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }
}
