package org.lockkeeper.ftp.data;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Where the next data connection comes from: a port that the client calls (passive), or one that we call (active). */
public interface DataOrigin extends Closeable {

    /**
     * Blocks for the connection.
     *
     * @param peer the only address that is accepted
     * @throws java.net.SocketTimeoutException where there is none in time
     */
    SocketChannel open(InetAddress peer, Duration timeout) throws IOException;

    /** Also while another thread waits in {@link #open}. */
    @Override
    void close();
}
