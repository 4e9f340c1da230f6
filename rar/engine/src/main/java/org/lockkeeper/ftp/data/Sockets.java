package org.lockkeeper.ftp.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.lockkeeper.ftp.logging.EngineLog;

/** Small things that both kinds of data connection do to their socket. */
final class Sockets {

    private static final Duration DRAIN_TIME = Duration.ofSeconds(5);

    private static final int DRAIN_BUFFER = 4096;

    private Sockets() {}

    static void writeFully(SocketChannel socket, ByteBuffer source) throws ConnectionLostException {
        try {
            while (source.hasRemaining()) {
                socket.write(source);
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    static ConnectionLostException lost(IOException error) {
        return new ConnectionLostException("the connection broke: " + error.getMessage(), error);
    }

    /** Our own close is passed on as such; the client's reset is a truncation. */
    static IOException truncated(IOException error) {
        if (error instanceof ClosedChannelException) {
            return error;
        }
        return new TruncatedException("the connection broke: " + error.getMessage(), error);
    }

    /** Reads to the end and drops it, for a few seconds at most. */
    static void drain(SocketChannel socket) {
        byte[] rest = new byte[DRAIN_BUFFER];
        long deadline = System.nanoTime() + DRAIN_TIME.toNanos();
        try {
            // The stream of the socket, unlike the channel, knows time-outs.
            InputStream in = socket.socket().getInputStream();
            int n = 0;
            while (n >= 0 && System.nanoTime() < deadline) {
                socket.socket().setSoTimeout((int) DRAIN_TIME.toMillis());
                n = in.read(rest);
            }
        } catch (IOException e) {
            EngineLog.LOG.tracef("drain ended by %s", e);
        }
    }

    static void shutdownQuietly(SocketChannel socket) {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            EngineLog.LOG.tracef("no FIN could be sent: %s", e);
        }
    }

    /**
     * Ends a connection at once, whatever a thread does with it. Closing alone does not wake a thread in {@code
     * FileChannel.transferTo}, which would hang in sendfile(2) for as long as the client pleases; a shut-down output does.
     */
    static void abort(SocketChannel socket) {
        shutdownQuietly(socket);
        closeQuietly(socket);
    }

    static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            EngineLog.LOG.tracef("close failed: %s", e);
        }
    }
}
