package org.lockkeeper.ftp.control;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lockkeeper.ftp.address.Endpoints;
import org.lockkeeper.ftp.address.Networks;
import org.lockkeeper.ftp.address.ProxiedAddresses;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.FtpReplyEncoder;
import org.lockkeeper.ftp.codec.FtpRequestDecoder;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.SiteConfiguration;

/** Makes the pipeline of a new control connection, or turns it away. */
public final class FtpChannelInitializer extends ChannelInitializer<Channel> {

    /** Long enough for a path of 4,096 bytes and a verb. */
    static final int MAX_LINE_BYTES = 8_192;

    private final Supplier<ListenerSites> sites;
    private final Mode mode;
    private final Shared shared;

    /**
     * For one listener.
     *
     * @param sites those of the newest snapshot, asked for each connection and handshake
     */
    public FtpChannelInitializer(Supplier<ListenerSites> sites, Mode mode, Shared shared) {
        this.sites = sites;
        this.mode = mode;
        this.shared = shared;
    }

    @Override
    protected void initChannel(Channel channel) {
        SiteRuntime first = sites.get().first();
        Optional<Networks> proxies = sites.get().proxies();
        if (proxies.isPresent()) {
            awaitHeader(channel, first.site(), proxies.get());
        } else {
            admit(channel, Endpoints.of(channel));
        }
    }

    private void awaitHeader(Channel channel, SiteConfiguration site, Networks proxies) {
        Consumer<String> hangUp = why -> {
            EngineLog.LOG.notProxied(site.name(), channel.remoteAddress(), why);
            channel.close();
        };
        Endpoints proxy = Endpoints.of(channel);
        if (proxies.contain(proxy.client().getAddress())) {
            channel.pipeline()
                    .addLast(new HAProxyMessageDecoder(ProxiedAddresses.MAX_ADDITIONAL_BYTES))
                    .addLast(new ProxyHeaderHandler(
                            site.limits().handshakeTimeout(),
                            told -> admit(channel, proxy.behind(proxies, told)),
                            hangUp));
        } else {
            hangUp.accept("its address is none of theirs");
        }
    }

    private void admit(Channel channel, Endpoints peers) {
        ListenerSites all = sites.get();
        InetAddress client = peers.client().getAddress();
        if (shared.registry().bans().contain(client)) {
            EngineLog.LOG.debugf("%s is banned", client);
            channel.close();
            return;
        }
        Optional<SiteRuntime> first = all.firstFor(client);
        if (first.isEmpty()) {
            EngineLog.LOG.turnedAway(all.first().site().name(), peers.client(), "its address is not allowed");
            channel.close();
            return;
        }
        Optional<String> full = shared.registry().full();
        full.ifPresent(why -> EngineLog.LOG.turnedAway(first.get().site().name(), peers.client(), why));
        Optional<SitePlace> place = full.isPresent() ? Optional.empty() : SitePlace.take(sites, peers, first.get());
        if (place.isPresent()) {
            serve(channel, place.get());
        } else {
            turnAway(channel);
        }
    }

    private void turnAway(Channel channel) {
        if (mode == Mode.IMPLICIT) {
            channel.close();
            return;
        }
        channel.pipeline().addLast(new FtpReplyEncoder());
        channel.writeAndFlush(FtpReply.of(ReplyCode.UNAVAILABLE, "Too many connections; try again later."))
                .addListener(ChannelFutureListener.CLOSE);
    }

    private void serve(Channel channel, SitePlace place) {
        FtpRequestDecoder decoder = new FtpRequestDecoder(MAX_LINE_BYTES);
        ControlTls tls = new ControlTls(
                channel, shared.workers().handshakes(), place, shared.registry().handshakes());
        FtpSession session = new FtpSession(channel, place, mode, tls, decoder, shared);
        long idleMillis = place.runtime().site().limits().idleTimeout().toMillis();
        channel.pipeline()
                .addLast(decoder)
                .addLast(new FtpReplyEncoder())
                .addLast(new IdleStateHandler(idleMillis, 0, 0, TimeUnit.MILLISECONDS))
                .addLast(session);
    }
}
