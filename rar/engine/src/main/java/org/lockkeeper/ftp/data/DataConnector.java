package org.lockkeeper.ftp.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Makes the data connection of one transfer: accepts it, protects it, and holds it to its login. */
public final class DataConnector {

    private final DataOrigin origin;
    private final InetAddress peer;
    private final Duration timeout;
    private final Optional<DataProtection> protection;

    /**
     * For one transfer.
     *
     * @param origin closed by this connector in any case
     * @param peer the only address that may connect
     * @param timeout from now to the connection
     * @param protection empty for PROT C
     */
    public DataConnector(DataOrigin origin, InetAddress peer, Duration timeout, Optional<DataProtection> protection) {
        this.origin = origin;
        this.peer = peer;
        this.timeout = timeout;
        this.protection = protection;
    }

    /**
     * Blocks until the data connection is ready to use.
     *
     * @throws DataTlsException where the handshake fails, or the session is not this login's
     */
    public DataChannel connect(ActiveTransfer transfer, boolean upload) throws IOException {
        transfer.attach(origin);
        SocketChannel socket = accept();
        transfer.attach(() -> Sockets.abort(socket));
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return protection.isPresent() ? protect(socket, protection.get(), upload) : new ClearDataChannel(socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private SocketChannel accept() throws IOException {
        try (origin) {
            return origin.open(peer, timeout);
        }
    }

    private static DataChannel protect(SocketChannel socket, DataProtection protection, boolean upload)
            throws IOException {
        TlsDataChannel channel =
                new TlsDataChannel(socket, protection.newEngine(), upload, protection.closeNotifyRequired());
        try {
            channel.handshake();
            protection.check(channel.hello(), channel.session());
            return channel;
        } catch (SSLException e) {
            protection.failed(channel.hello(), e);
            channel.release();
            throw new DataTlsException("TLS on the data connection failed: " + e.getMessage(), e);
        } catch (DataTlsException e) {
            channel.release();
            throw e;
        } catch (IOException | RuntimeException e) {
            protection.failed(channel.hello(), e);
            channel.release();
            throw e;
        }
    }
}
