package org.lockkeeper.ftp.data;

import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/** Active mode: we connect to the port that the client named, from the address that it reached us at. */
public final class ActiveTarget implements DataOrigin {

    private final InetAddress local;
    private final InetSocketAddress target;
    private SocketChannel socket;
    private boolean closed;

    /** The target has been checked: the client's own address, and no well-known port (RFC 2577 section 3). */
    public ActiveTarget(InetAddress local, InetSocketAddress target) {
        this.local = local;
        this.target = target;
    }

    /** The bytes of an address literal, 4 or 16; empty where it is none. Names are not looked up: the client chooses them. */
    public static Optional<byte[]> literal(String text) {
        return Optional.ofNullable(NetUtil.createByteArrayFromIpAddressString(text));
    }

    @Override
    public SocketChannel open(InetAddress peer, Duration timeout) throws IOException {
        SocketChannel channel = SocketChannel.open();
        keep(channel);
        try {
            channel.bind(new InetSocketAddress(local, 0));
            channel.socket().connect(target, (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE));
            return channel;
        } catch (SocketTimeoutException e) {
            channel.close();
            throw e;
        } catch (IOException e) {
            channel.close();
            throw new NoConnectionException("the client's port " + target.getPort() + " can't be reached", e);
        }
    }

    private synchronized void keep(SocketChannel channel) throws IOException {
        socket = channel;
        if (closed) {
            channel.close();
        }
    }

    /** Ends a connect under way; a connection that stands belongs to the transfer. */
    @Override
    public synchronized void close() {
        closed = true;
        if (socket != null && !socket.isConnected()) {
            Sockets.closeQuietly(socket);
        }
    }
}
