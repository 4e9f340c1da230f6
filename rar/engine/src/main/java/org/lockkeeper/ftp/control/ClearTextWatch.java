package org.lockkeeper.ftp.control;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Stands before TLS that is ending by CCC, and takes it away when the client goes on in clear without a close_notify of its
 * own, as curl does in passive mode. No command begins like a TLS record.
 */
final class ClearTextWatch extends ChannelInboundHandlerAdapter {

    private static final int FIRST_RECORD_TYPE = 20;
    private static final int LAST_RECORD_TYPE = 24;

    private final ChannelHandler tls;

    ClearTextWatch(ChannelHandler tls) {
        this.tls = tls;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes && bytes.isReadable() && !isRecord(bytes.getByte(bytes.readerIndex()))) {
            context.pipeline().remove(tls);
        }
        context.fireChannelRead(message);
    }

    private static boolean isRecord(byte type) {
        return type >= FIRST_RECORD_TYPE && type <= LAST_RECORD_TYPE;
    }
}
