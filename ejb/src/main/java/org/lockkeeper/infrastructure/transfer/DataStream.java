package org.lockkeeper.infrastructure.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import javax.net.ssl.SSLException;
import org.lockkeeper.log.EjbLog;

/** The bytes of a file over a data connection. */
final class DataStream {

    private static final int BUFFER = 1 << 16;

    private DataStream() {}

    static void copy(FileChannel source, long from, OutputStream out, StallGuard guard) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long position = from;
        while (true) {
            int read = source.read(buffer.clear(), position);
            if (read < 0) {
                return;
            }
            out.write(buffer.array(), 0, read);
            position += read;
            guard.moved();
        }
    }

    /** Ends our half and waits for the host's: a close with its TLS tickets unread would lose the tail of the file. */
    static void finish(Socket data, StallGuard guard) throws IOException {
        data.getOutputStream().flush();
        data.shutdownOutput();
        InputStream in = data.getInputStream();
        try {
            while (in.read() >= 0) {
                guard.moved();
            }
        } catch (SSLException | EOFException e) {
            // A host that just closes says with its reply whether it has everything.
            EjbLog.LOG.debug("data connection ended without close_notify", e);
        }
        data.close();
    }

    static void receive(Socket data, FileChannel to, StallGuard guard) throws IOException {
        byte[] buffer = new byte[BUFFER];
        InputStream in = data.getInputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
            guard.moved();
        }
        data.close();
    }
}
