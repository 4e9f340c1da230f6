package org.lockkeeper.ftp.codec;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes replies. Inner lines begin with a space, so that none can look like the last one (RFC 959 section 4.2), and no
 * control character of a file's name gets out.
 */
public final class FtpReplyEncoder extends MessageToByteEncoder<FtpReply> {

    /** Makes one for one connection. */
    public FtpReplyEncoder() {
        super(FtpReply.class);
    }

    @Override
    protected void encode(ChannelHandlerContext context, FtpReply reply, ByteBuf out) {
        List<String> lines = reply.lines();
        int last = lines.size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean inner = i > 0 && i < last;
            String prefix = inner ? " " : reply.code() + (i < last ? "-" : " ");
            write(out, prefix + Printable.of(lines.get(i)));
        }
    }

    private static void write(ByteBuf out, String line) {
        out.writeCharSequence(line, StandardCharsets.UTF_8);
        out.writeByte('\r').writeByte('\n');
    }
}
