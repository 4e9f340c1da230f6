package org.lockkeeper.ftp;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.NetUtil;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.ftp.control.FtpChannelInitializer;
import org.lockkeeper.ftp.control.Shared;
import org.lockkeeper.ftp.control.SiteRuntime;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.session.ListenerStatus;

/** The open listeners. Those that a new configuration keeps are never closed: only the Sites behind them change. */
final class ListenerSet {

    private static final int BACKLOG = 1_024;

    private final EventLoopGroup loops;
    private final Shared shared;
    private final Map<ListenerBinding, Listener> listeners = new LinkedHashMap<>();

    ListenerSet(EventLoopGroup loops, Shared shared) {
        this.loops = loops;
        this.shared = shared;
    }

    void replace(List<SiteRuntime> sites) {
        Map<ListenerBinding, List<SiteRuntime>> wanted = new LinkedHashMap<>();
        for (SiteRuntime site : sites) {
            for (ListenerBinding binding : site.site().listeners()) {
                wanted.computeIfAbsent(binding, b -> new ArrayList<>()).add(site);
            }
        }
        listeners.entrySet().removeIf(entry -> closeUnless(wanted.containsKey(entry.getKey()), entry.getValue()));
        wanted.forEach((binding, sharing) -> {
            Listener listener = listeners.computeIfAbsent(binding, Listener::new);
            listener.serve(sharing, bootstrap(listener));
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
                .channelFactory(() -> socket(listener.binding().address()))
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                // Command lines are short; a session's share of buffers is, too.
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(64, 512, 8_192))
                .childHandler(new FtpChannelInitializer(
                        listener::sites, listener.binding().mode(), shared));
    }

    /** IPv4 addresses get IPv4 alone: else 0.0.0.0 would mean IPv6 as well. {@code ::} means both. */
    private static NioServerSocketChannel socket(String address) {
        return NetUtil.isValidIpV4Address(address)
                ? new NioServerSocketChannel(SelectorProvider.provider(), SocketProtocolFamily.INET)
                : new NioServerSocketChannel();
    }

    List<ListenerStatus> status() {
        return listeners.values().stream()
                .map(Listener::status)
                .flatMap(List::stream)
                .toList();
    }

    void close() {
        listeners.values().forEach(Listener::close);
        listeners.clear();
    }
}
