package org.lockkeeper.ftp;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.ftp.control.FtpChannelInitializer;
import org.lockkeeper.ftp.control.SessionRegistry;
import org.lockkeeper.ftp.control.SiteRuntime;
import org.lockkeeper.ftp.control.Workers;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.session.ListenerStatus;

/** The open listeners. Those that a new configuration keeps are never closed: only the Site behind them changes. */
final class ListenerSet {

    private static final int BACKLOG = 1_024;

    private final EventLoopGroup loops;
    private final SessionRegistry registry;
    private final FtpsEndpoint endpoint;
    private final Workers workers;
    private final Map<Key, Listener> listeners = new LinkedHashMap<>();

    ListenerSet(EventLoopGroup loops, SessionRegistry registry, FtpsEndpoint endpoint, Workers workers) {
        this.loops = loops;
        this.registry = registry;
        this.endpoint = endpoint;
        this.workers = workers;
    }

    void replace(List<SiteRuntime> sites) {
        Map<Key, SiteRuntime> wanted = new LinkedHashMap<>();
        for (SiteRuntime site : sites) {
            site.site()
                    .listeners()
                    .forEach(binding -> wanted.put(new Key(site.site().name(), binding), site));
        }
        listeners.entrySet().removeIf(entry -> closeUnless(wanted.containsKey(entry.getKey()), entry.getValue()));
        wanted.forEach((key, site) -> {
            Listener listener = listeners.computeIfAbsent(key, k -> new Listener(k.site(), k.binding()));
            listener.serve(site);
            listener.open(bootstrap(listener));
        });
    }

    private static boolean closeUnless(boolean wanted, Listener listener) {
        if (!wanted) {
            listener.close();
        }
        return !wanted;
    }

    private ServerBootstrap bootstrap(Listener listener) {
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                // Command lines are short; a session's share of buffers is, too.
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(64, 512, 8_192))
                .childHandler(new FtpChannelInitializer(
                        listener::site, listener.binding().mode(), registry, endpoint, workers));
    }

    List<ListenerStatus> status() {
        return listeners.values().stream().map(Listener::status).toList();
    }

    void close() {
        listeners.values().forEach(Listener::close);
        listeners.clear();
    }

    private record Key(String site, ListenerBinding binding) {}
}
