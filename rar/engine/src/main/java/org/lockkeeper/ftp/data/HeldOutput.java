package org.lockkeeper.ftp.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLException;

/** Records that wait for the client's close_notify, in order. */
final class HeldOutput {

    /** A few tickets and key updates; more is a client that plays with us. */
    private static final int LIMIT = 64 * 1024;

    private final ByteArrayOutputStream records = new ByteArrayOutputStream(0);

    void add(ByteBuffer record) throws SSLException {
        if (records.size() + record.remaining() > LIMIT) {
            throw new SSLException("too many key updates in one upload");
        }
        records.write(record.array(), record.arrayOffset() + record.position(), record.remaining());
        record.position(record.limit());
    }

    void writeTo(SocketChannel socket) throws IOException {
        Sockets.writeFully(socket, ByteBuffer.wrap(records.toByteArray()));
        records.reset();
    }
}
