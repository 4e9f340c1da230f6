package org.lockkeeper.ftp.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.lockkeeper.spi.session.TlsInfo;

/** A data connection in clear (PROT C): the kernel moves files without a copy through Java. */
final class ClearDataChannel implements DataChannel {

    /** A few at a time, so that progress is seen and an abort is noticed. */
    private static final long CHUNK = 4L << 20;

    private final SocketChannel socket;

    ClearDataChannel(SocketChannel socket) {
        this.socket = socket;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            return socket.read(target);
        } catch (IOException e) {
            throw Sockets.truncated(e);
        }
    }

    @Override
    public void write(ByteBuffer source) throws IOException {
        Sockets.writeFully(socket, source);
    }

    @Override
    public void send(FileChannel file, long offset, Progress progress) throws IOException {
        long position = offset;
        long sent;
        while ((sent = transfer(file, position)) > 0) {
            position += sent;
            progress.moved(sent);
        }
    }

    private long transfer(FileChannel file, long position) throws ConnectionLostException {
        try {
            return file.transferTo(position, CHUNK, socket);
        } catch (IOException e) {
            throw Sockets.lost(e);
        }
    }

    @Override
    public void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void answerEnd() {
        Sockets.shutdownQuietly(socket);
    }

    @Override
    public void drainAndClose() {
        Sockets.drain(socket);
        close();
    }

    @Override
    public Optional<TlsInfo> tls() {
        return Optional.empty();
    }

    @Override
    public void release() {
        // holds nothing but the socket
    }

    @Override
    public void close() {
        Sockets.closeQuietly(socket);
    }
}
