package org.lockkeeper.ftp.data;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.config.PassivePorts;

/**
 * Awaits one passive data connection, from the client's own address only, on a port that nobody can foretell (RFC 2577
 * sections 4 and 8).
 */
public final class PassiveListener implements DataOrigin {

    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final int BACKLOG = 4;

    private final ServerSocketChannel server;

    private PassiveListener(ServerSocketChannel server) {
        this.server = server;
    }

    /**
     * Opens one on a random free port of the range.
     *
     * @throws BindException where every port is taken
     */
    public static PassiveListener open(InetAddress address, PassivePorts ports) throws IOException {
        int count = ports.to() - ports.from() + 1;
        int first = RANDOM.nextInt(count);
        for (int i = 0; i < count; i++) {
            ServerSocketChannel server = tryBind(address, ports.from() + (first + i) % count);
            if (server != null) {
                return new PassiveListener(server);
            }
        }
        throw new BindException("every passive port of " + ports.from() + "-" + ports.to() + " is in use");
    }

    private static ServerSocketChannel tryBind(InetAddress address, int port) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return server.bind(new InetSocketAddress(address, port), BACKLOG);
        } catch (BindException e) {
            server.close();
            return null;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** The port that clients are told. */
    public int port() {
        return server.socket().getLocalPort();
    }

    /** Strangers are hung up on, and waiting goes on. */
    @Override
    public SocketChannel open(InetAddress peer, Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long left = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
            server.socket().setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
            Socket socket = server.socket().accept();
            if (socket.getInetAddress().equals(peer)) {
                return socket.getChannel();
            }
            EngineLog.LOG.strangerRefused(peer, socket.getInetAddress());
            socket.close();
        }
    }

    @Override
    public void close() {
        Sockets.closeQuietly(server);
    }
}
