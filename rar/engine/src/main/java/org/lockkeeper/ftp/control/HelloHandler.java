package org.lockkeeper.ftp.control;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslClientHelloHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.util.Optional;
import java.util.function.Function;
import org.lockkeeper.ftp.tls.ClientHello;
import org.lockkeeper.spi.session.HandshakeReport.Offer;

/**
 * Reads the ClientHello, lets the session choose its Site by it, and makes way for the TLS of that Site, which gets the
 * same bytes.
 */
final class HelloHandler extends SslClientHelloHandler<Offer> {

    /** Post-quantum key shares and all, none comes near it. */
    private static final int MAX_HELLO_BYTES = 64 * 1024;

    /** Fatal alert unrecognized_name, in a record of its own (RFC 6066 section 3). */
    private static final byte[] UNRECOGNIZED_NAME = {21, 3, 3, 0, 2, 2, 112};

    private final Function<Offer, Optional<SslHandler>> chooser;
    private boolean refused;

    HelloHandler(Function<Offer, Optional<SslHandler>> chooser) {
        super(MAX_HELLO_BYTES);
        this.chooser = chooser;
    }

    @Override
    protected Future<Offer> lookup(ChannelHandlerContext context, ByteBuf hello) {
        Offer offer = hello == null
                ? Offer.UNKNOWN
                : ClientHello.read(hello.nioBuffer()).offer();
        return context.executor().newSucceededFuture(offer);
    }

    @Override
    protected void onLookupComplete(ChannelHandlerContext context, Future<Offer> offer) {
        if (refused) {
            return; // the bytes are still there, and would be read again
        }
        Optional<SslHandler> tls = chooser.apply(offer.getNow());
        if (tls.isPresent()) {
            context.pipeline().replace(this, null, tls.get());
        } else {
            refused = true;
            context.writeAndFlush(Unpooled.wrappedBuffer(UNRECOGNIZED_NAME)).addListener(written -> context.close());
        }
    }
}
