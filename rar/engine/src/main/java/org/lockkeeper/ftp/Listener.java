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

/** One listener: open, or failed and why. */
final class Listener {

    private final String name;
    private final ListenerBinding binding;
    private volatile SiteRuntime site;
    private Channel channel;
    private String failure = "not opened yet";

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
            close();
            fail("SSL is disabled on the Server or the Site, and an implicit listener speaks nothing else");
            return;
        }
        if (channel == null) {
            bind(bootstrap);
        }
    }

    private void bind(ServerBootstrap bootstrap) {
        ChannelFuture bound = bootstrap.bind(binding.address(), binding.port()).awaitUninterruptibly();
        if (bound.isSuccess()) {
            channel = bound.channel();
            failure = null;
            EngineLog.LOG.listening(name, binding.address(), port(), binding.mode());
        } else {
            fail(reason(bound.cause()));
        }
    }

    /** A host name that does not resolve fails without a message. */
    private String reason(Throwable cause) {
        return cause instanceof UnresolvedAddressException
                ? "the address " + binding.address() + " is not known"
                : Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
    }

    private void fail(String reason) {
        if (!reason.equals(failure)) {
            EngineLog.LOG.cannotListen(name, binding.address(), binding.port(), reason);
        }
        failure = reason;
    }

    private int port() {
        return channel == null ? binding.port() : ((InetSocketAddress) channel.localAddress()).getPort();
    }

    ListenerStatus status() {
        return new ListenerStatus(name, binding, port(), Optional.ofNullable(failure));
    }

    void close() {
        if (channel != null) {
            int port = port();
            channel.close().awaitUninterruptibly();
            awaitSelection(channel.eventLoop());
            channel = null;
            failure = "closed";
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
