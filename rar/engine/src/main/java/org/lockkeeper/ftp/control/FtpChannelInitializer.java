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
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.ListenerBinding.Mode;

/** Makes the pipeline of a new control connection, or turns it away. */
public final class FtpChannelInitializer extends ChannelInitializer<Channel> {

    /** Long enough for a path of 4,096 bytes and a verb. */
    static final int MAX_LINE_BYTES = 8_192;

    private final Supplier<SiteRuntime> site;
    private final Mode mode;
    private final SessionRegistry registry;
    private final FtpsEndpoint endpoint;
    private final Workers workers;

    /**
     * For one listener.
     *
     * @param site the Site of the newest snapshot, asked for each connection
     */
    public FtpChannelInitializer(
            Supplier<SiteRuntime> site, Mode mode, SessionRegistry registry, FtpsEndpoint endpoint, Workers workers) {
        this.site = site;
        this.mode = mode;
        this.registry = registry;
        this.endpoint = endpoint;
        this.workers = workers;
    }

    @Override
    protected void initChannel(Channel channel) {
        SiteRuntime runtime = site.get();
        if (!runtime.addresses().admits((InetSocketAddress) channel.remoteAddress())) {
            EngineLog.LOG.turnedAway(runtime.site().name(), channel.remoteAddress(), "its address is not allowed");
            channel.close();
            return;
        }
        Optional<String> limit = runtime.load().admit(runtime.site().limits());
        if (limit.isPresent()) {
            turnAway(channel, runtime, limit.get());
        } else {
            serve(channel, runtime);
        }
    }

    private void turnAway(Channel channel, SiteRuntime runtime, String limit) {
        EngineLog.LOG.turnedAway(runtime.site().name(), channel.remoteAddress(), limit);
        if (mode == Mode.IMPLICIT) {
            channel.close();
            return;
        }
        channel.pipeline().addLast(new FtpReplyEncoder());
        channel.writeAndFlush(FtpReply.of(ReplyCode.UNAVAILABLE, "Too many connections; try again later."))
                .addListener(ChannelFutureListener.CLOSE);
    }

    private void serve(Channel channel, SiteRuntime runtime) {
        FtpRequestDecoder decoder = new FtpRequestDecoder(MAX_LINE_BYTES);
        ControlTls tls = new ControlTls(channel, workers.handshakes());
        FtpSession session = new FtpSession(channel, runtime, mode, tls, decoder, registry, endpoint, workers);
        long idleMillis = runtime.site().limits().idleTimeout().toMillis();
        channel.pipeline()
                .addLast(decoder)
                .addLast(new FtpReplyEncoder())
                .addLast(new IdleStateHandler(idleMillis, 0, 0, TimeUnit.MILLISECONDS))
                .addLast(session);
    }
}
