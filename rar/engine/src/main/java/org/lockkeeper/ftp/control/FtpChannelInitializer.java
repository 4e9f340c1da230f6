package org.lockkeeper.ftp.control;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.FtpReplyEncoder;
import org.lockkeeper.ftp.codec.FtpRequestDecoder;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.config.ListenerBinding.Mode;

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
        ListenerSites all = sites.get();
        InetSocketAddress client = (InetSocketAddress) channel.remoteAddress();
        Optional<SiteRuntime> first = all.firstFor(client);
        if (first.isEmpty()) {
            EngineLog.LOG.turnedAway(all.first().site().name(), client, "its address is not allowed");
            channel.close();
            return;
        }
        Optional<SitePlace> place = SitePlace.take(sites, client, first.get());
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
        ControlTls tls = new ControlTls(channel, shared.workers().handshakes(), place);
        FtpSession session = new FtpSession(channel, place, mode, tls, decoder, shared);
        long idleMillis = place.runtime().site().limits().idleTimeout().toMillis();
        channel.pipeline()
                .addLast(decoder)
                .addLast(new FtpReplyEncoder())
                .addLast(new IdleStateHandler(idleMillis, 0, 0, TimeUnit.MILLISECONDS))
                .addLast(session);
    }
}
