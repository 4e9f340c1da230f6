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
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lockkeeper.ftp.address.Networks;
import org.lockkeeper.ftp.address.ProxiedAddresses;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.config.PassivePorts;

/**
 * Awaits one passive data connection, from the client's own address only, on a port that nobody can foretell (RFC 2577
 * sections 4 and 8).
 */
public final class PassiveListener implements DataOrigin {

    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final int BACKLOG = 4;

    private static final int HEADER_MILLIS = 5_000;

    private final ServerSocketChannel server;
    private final Optional<Networks> proxies;

    private PassiveListener(ServerSocketChannel server, Optional<Networks> proxies) {
        this.server = server;
        this.proxies = proxies;
    }

    /**
     * Opens one on a random free port of the range.
     *
     * @param proxies the only addresses that may connect, each with a PROXY header; empty: the client itself
     * @throws BindException where every port is taken
     */
    public static PassiveListener open(InetAddress address, PassivePorts ports, Optional<Networks> proxies)
            throws IOException {
        int count = ports.to() - ports.from() + 1;
        int first = RANDOM.nextInt(count);
        for (int i = 0; i < count; i++) {
            ServerSocketChannel server = tryBind(address, ports.from() + (first + i) % count);
            if (server != null) {
                return new PassiveListener(server, proxies);
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
            if (comesFrom(peer, socket)) {
                return socket.getChannel();
            }
            EngineLog.LOG.strangerRefused(peer, socket.getInetAddress());
            socket.close();
        }
    }

    private boolean comesFrom(InetAddress peer, Socket socket) {
        InetAddress caller = socket.getInetAddress();
        return proxies.isEmpty() ? caller.equals(peer) : proxies.get().contain(caller) && isProxied(peer, socket);
    }

    /** Only the header's bytes are read: what follows is the transfer's. */
    private static boolean isProxied(InetAddress peer, Socket socket) {
        try {
            socket.setSoTimeout(HEADER_MILLIS);
            Optional<ProxiedAddresses> header = ProxiedAddresses.read(socket.getInputStream());
            socket.setSoTimeout(0);
            return header.filter(addresses -> addresses.source().getAddress().equals(peer))
                    .isPresent();
        } catch (IOException e) {
            EngineLog.LOG.debugf("no PROXY header from %s: %s", socket.getInetAddress(), e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        Sockets.closeQuietly(server);
    }
}
