package org.lockkeeper.ftp.address;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.handler.codec.haproxy.HAProxyProxiedProtocol.AddressFamily;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * What a PROXY header (haproxy.org, proxy-protocol.txt) says.
 *
 * @param source the client's end, as the proxy sees it
 * @param destination the end that the client has reached
 */
public record ProxiedAddresses(InetSocketAddress source, InetSocketAddress destination) {

    /** Of the additional data of version 2, which nobody here needs. */
    public static final int MAX_ADDITIONAL_BYTES = 1_024;

    private static final int VERSION_1_BYTES = 107;
    private static final int VERSION_2_PREFIX = 16;
    private static final int VERSION_2_BYTES = 216 + MAX_ADDITIONAL_BYTES;
    private static final int VERSION_1_FIRST = 'P';

    /** The addresses; empty where the proxy speaks for itself (LOCAL) or does not know (UNKNOWN). */
    public static Optional<ProxiedAddresses> of(HAProxyMessage message) {
        AddressFamily family = message.proxiedProtocol().addressFamily();
        boolean internet = family == AddressFamily.AF_IPv4 || family == AddressFamily.AF_IPv6;
        if (message.command() == HAProxyCommand.LOCAL || !internet) {
            return Optional.empty();
        }
        return Optional.of(new ProxiedAddresses(
                socket(message.sourceAddress(), message.sourcePort()),
                socket(message.destinationAddress(), message.destinationPort())));
    }

    private static InetSocketAddress socket(String literal, int port) {
        return new InetSocketAddress(Literals.address(Literals.octets(literal)), port);
    }

    /**
     * Reads a header from a blocking stream, and not one byte more.
     *
     * @throws IOException where there is none, or the stream's own time limit has passed
     */
    public static Optional<ProxiedAddresses> read(InputStream in) throws IOException {
        EmbeddedChannel decoder = new EmbeddedChannel(new HAProxyMessageDecoder(MAX_ADDITIONAL_BYTES));
        try {
            decoder.writeInbound(Unpooled.wrappedBuffer(header(in)));
            HAProxyMessage message = decoder.readInbound();
            if (message == null) {
                throw new IOException("the PROXY header is incomplete");
            }
            try {
                return of(message);
            } finally {
                message.release();
            }
        } catch (DecoderException e) {
            throw new IOException("this is no PROXY header", e);
        } finally {
            decoder.finishAndReleaseAll();
        }
    }

    private static byte[] header(InputStream in) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream(VERSION_1_BYTES);
        int first = next(in, header);
        if (first == VERSION_1_FIRST) {
            while (next(in, header) != '\n') {
                require(header.size() < VERSION_1_BYTES);
            }
            return header.toByteArray();
        }
        while (header.size() < VERSION_2_PREFIX) {
            next(in, header);
        }
        byte[] prefix = header.toByteArray();
        int length = VERSION_2_PREFIX + ((prefix[14] & 0xff) << 8 | prefix[15] & 0xff);
        require(length <= VERSION_2_BYTES);
        while (header.size() < length) {
            next(in, header);
        }
        return header.toByteArray();
    }

    private static int next(InputStream in, ByteArrayOutputStream header) throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("closed within the PROXY header");
        }
        header.write(octet);
        return octet;
    }

    private static void require(boolean inBounds) throws IOException {
        if (!inBounds) {
            throw new IOException("the PROXY header is too long");
        }
    }
}
