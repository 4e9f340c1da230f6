package org.lockkeeper.ftp.control;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lockkeeper.ftp.address.ProxiedAddresses;

/**
 * Awaits the header of a proxy; then makes place for the handlers that serve the client, and hands on what came behind the
 * header, as if the connection began there.
 */
final class ProxyHeaderHandler extends ChannelInboundHandlerAdapter {

    private final Duration patience;
    private final Consumer<Optional<ProxiedAddresses>> then;
    private final Consumer<String> failed;
    private final Queue<Object> early = new ArrayDeque<>();
    private Future<?> timer;

    /**
     * For one connection.
     *
     * @param patience for the whole header
     * @param then told the addresses, empty where the proxy speaks for itself; puts its handlers behind this one, or closes
     * @param failed told why there was no header; the connection closes
     */
    ProxyHeaderHandler(Duration patience, Consumer<Optional<ProxiedAddresses>> then, Consumer<String> failed) {
        this.patience = patience;
        this.then = then;
        this.failed = failed;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        timer = context.executor()
                .schedule(
                        () -> fail(context, "no PROXY header came in time"),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        // told to the handlers that come, once they are there
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HAProxyMessage header) {
            timer.cancel(false);
            Optional<ProxiedAddresses> addresses = ProxiedAddresses.of(header);
            header.release();
            // The decoder gives back first what it has read beyond the header.
            context.executor().execute(() -> proceed(context, addresses));
        } else {
            early.add(message);
        }
    }

    private void proceed(ChannelHandlerContext context, Optional<ProxiedAddresses> addresses) {
        var pipeline = context.pipeline();
        pipeline.remove(this);
        if (context.channel().isActive()) {
            then.accept(addresses);
            pipeline.fireChannelActive();
            while (!early.isEmpty()) {
                pipeline.fireChannelRead(early.poll());
            }
            pipeline.fireChannelReadComplete();
        }
        early.forEach(ReferenceCountUtil::release);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        timer.cancel(false);
        early.forEach(ReferenceCountUtil::release);
        early.clear();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(context, "what it sent is no PROXY header");
    }

    private void fail(ChannelHandlerContext context, String why) {
        if (context.channel().isActive()) {
            failed.accept(why);
            context.close();
        }
    }
}
