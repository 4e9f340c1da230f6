package org.lockkeeper.ftp.control;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/**
 * Reads along below TLS, and stops a client that renegotiates: up to TLS 1.2 the kind of a record is readable from
 * outside. JSSE would only say no where the whole JVM does.
 */
final class RecordGuard extends ChannelInboundHandlerAdapter {

    private static final int HANDSHAKE = 22;
    private static final int LENGTH_AT = 3;
    private static final int HEADER = 5;

    private final Runnable refused;
    private boolean armed;
    private int seenOfHeader;
    private int kind;
    private int length;
    private int rest;

    RecordGuard(Runnable refused) {
        this.refused = refused;
    }

    /** The handshake is done; there is to be no other. */
    void arm() {
        armed = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes && renegotiates(bytes)) {
            ReferenceCountUtil.release(message);
            refused.run();
        } else {
            context.fireChannelRead(message);
        }
    }

    private boolean renegotiates(ByteBuf bytes) {
        int at = bytes.readerIndex();
        while (at < bytes.writerIndex()) {
            if (rest > 0) {
                int skipped = Math.min(rest, bytes.writerIndex() - at);
                rest -= skipped;
                at += skipped;
            } else if (header(bytes.getUnsignedByte(at++)) && armed && kind == HANDSHAKE) {
                return true;
            }
        }
        return false;
    }

    /** Takes one byte of a header; true where that was the last. */
    private boolean header(int next) {
        if (seenOfHeader == 0) {
            kind = next;
            length = 0;
        } else if (seenOfHeader >= LENGTH_AT) {
            length = length << Byte.SIZE | next;
        }
        seenOfHeader = (seenOfHeader + 1) % HEADER;
        rest = seenOfHeader == 0 ? length : 0;
        return seenOfHeader == 0;
    }
}
