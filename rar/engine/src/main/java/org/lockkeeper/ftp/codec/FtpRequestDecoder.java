package org.lockkeeper.ftp.codec;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/**
 * Cuts the control channel into requests. Lines end in LF or CRLF (RFC 959 section 5.3); Telnet commands are taken out
 * (RFC 1123 section 4.1.2.10, RFC 854). A line without an end costs the buffer of one line and no more.
 */
public final class FtpRequestDecoder extends ByteToMessageDecoder {

    private final TelnetFilter telnet = new TelnetFilter();
    private final LineBuffer line;

    /**
     * Makes one for one connection.
     *
     * @param maxLineBytes longest line, without its end
     */
    public FtpRequestDecoder(int maxLineBytes) {
        this.line = new LineBuffer(maxLineBytes);
    }

    /**
     * Whether bytes behind the last request have arrived already. After AUTH in clear there must be none: they could be
     * commands that somebody has put there to be executed as if they had come through TLS (CVE-2011-0411).
     */
    public boolean hasBytesWaiting() {
        return line.started() || telnet.inCommand() || actualReadableBytes() > 0;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        while (in.isReadable() && out.isEmpty()) {
            int octet = in.readUnsignedByte();
            if (telnet.isData(octet)) {
                take(octet, out);
            }
        }
    }

    private void take(int octet, List<Object> out) {
        if (octet == '\n') {
            if (!line.overflown()) {
                out.add(line.toRequest());
            }
            line.clear();
        } else if (line.append(octet)) {
            out.add(FtpRequest.broken(FtpRequest.Defect.TOO_LONG));
        }
    }
}
