package org.lockkeeper.ftp.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.lockkeeper.spi.session.TlsInfo;

/** One data connection, in clear or under TLS. Blocking; used by one thread, closed by any. */
public interface DataChannel extends Closeable {

    /**
     * Reads some bytes.
     *
     * @return -1 where the client ended its stream as it should
     * @throws TruncatedException where it ended otherwise
     */
    int read(ByteBuffer target) throws IOException;

    /** Writes all that the buffer holds. */
    void write(ByteBuffer source) throws IOException;

    /** Writes a file from {@code offset} to its end, by the cheapest way that this channel has. */
    void send(FileChannel file, long offset, Progress progress) throws IOException;

    /** Ends our stream, with close_notify under TLS; the client's end may still be open. */
    void endOutput() throws IOException;

    /**
     * Ends our stream after the client's has been read to its end. Never fails: all that mattered has arrived, and a
     * client that does not wait for our goodbye does no harm.
     */
    void answerEnd();

    /**
     * Reads and drops until the client closes, so that our last bytes are not lost in a reset; then closes. Give it a
     * time limit from outside by {@link #close}.
     */
    void drainAndClose();

    /** What the handshake agreed on; empty in clear. */
    Optional<TlsInfo> tls();

    /** Gives buffers back; once, by the transfer's thread, when it touches the channel no more. */
    void release();

    /** At once, from any thread. */
    @Override
    void close();
}
