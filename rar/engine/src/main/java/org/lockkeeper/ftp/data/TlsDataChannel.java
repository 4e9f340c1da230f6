package org.lockkeeper.ftp.data;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.tls.ClientHello;
import org.lockkeeper.ftp.tls.TlsSessions;
import org.lockkeeper.spi.session.TlsInfo;

/**
 * A data connection under TLS: {@link SSLEngine} over pooled heap arrays, several records gathered in one write.
 *
 * <p>On an upload, all that the engine has to say after the server's Finished waits until the client's close_notify has
 * been read. TLS 1.3 sends session tickets there, and a client that only writes never reads them; when it closes, its
 * kernel resets the connection for the unread bytes and throws away what it had not sent yet. That loses the end of
 * uploads on other servers.
 */
final class TlsDataChannel implements DataChannel {

    /** Eight records: one record a write costs 1.8 times the CPU (design.md, TLS). */
    private static final int OUTPUT_BYTES = 8 * (16 * 1024 + 256);

    private static final int INPUT_BYTES = 64 * 1024;
    /** The engine wants room for the whole of a record, whatever is inside. A longer one is data, and not wanted. */
    private static final int KEY_UPDATE_BYTES = 64;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel socket;
    private final SSLEngine engine;
    private final HeldOutput held;
    private final boolean closeNotifyRequired;
    private boolean ended;
    private boolean deaf;
    private Optional<ClientHello> hello = Optional.empty();
    private final ByteBuf inputMemory = PooledByteBufAllocator.DEFAULT.heapBuffer(INPUT_BYTES);
    private final ByteBuf outputMemory = PooledByteBufAllocator.DEFAULT.heapBuffer(OUTPUT_BYTES);
    private final ByteBuffer input = inputMemory.nioBuffer(0, INPUT_BYTES).limit(0);
    private final ByteBuffer output = outputMemory.nioBuffer(0, OUTPUT_BYTES);

    TlsDataChannel(SocketChannel socket, SSLEngine engine, boolean upload, boolean closeNotifyRequired) {
        this.closeNotifyRequired = closeNotifyRequired;
        this.socket = socket;
        this.engine = engine;
        this.held = upload ? new HeldOutput() : null;
    }

    /** The whole handshake; fails with an {@link SSLException} where the two can't agree. */
    void handshake() throws IOException {
        engine.beginHandshake();
        HandshakeStatus status = engine.getHandshakeStatus();
        while (status != HandshakeStatus.FINISHED && status != HandshakeStatus.NOT_HANDSHAKING) {
            status = switch (status) {
                case NEED_WRAP -> wrapMessage();
                case NEED_TASK -> runTasks();
                default -> unwrapMessage();
            };
        }
        // Before TLS 1.3 there is nothing to answer in mid-stream.
        deaf = !isTls13();
    }

    SSLSession session() {
        return engine.getSession();
    }

    /** What the client said first. */
    ClientHello hello() {
        return hello.orElseGet(ClientHello::unreadable);
    }

    private HandshakeStatus unwrapMessage() throws IOException {
        if (hello.isEmpty()) {
            hello = ClientHello.readRecord(input);
        }
        // No application data can come before the handshake ends, so nothing needs a place to go.
        SSLEngineResult result = engine.unwrap(input, NOTHING);
        switch (result.getStatus()) {
            case BUFFER_UNDERFLOW -> fill();
            case CLOSED -> throw new SSLException("the client ended the handshake");
            default -> {
                // consumed, go on
            }
        }
        return result.getHandshakeStatus();
    }

    private boolean isTls13() {
        return "TLSv1.3".equals(engine.getSession().getProtocol());
    }

    private HandshakeStatus wrapMessage() throws IOException {
        // The engine drops its handshake with the client's Finished: afterwards it wraps only tickets and the like.
        boolean hold = held != null && engine.getHandshakeSession() == null && isTls13();
        output.clear();
        SSLEngineResult result = engine.wrap(NOTHING, output);
        output.flip();
        if (hold) {
            held.add(output);
        } else {
            Sockets.writeFully(socket, output);
        }
        if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
            throw new SSLException("the handshake was given up");
        }
        return result.getHandshakeStatus();
    }

    private HandshakeStatus runTasks() {
        Runnable task;
        while ((task = engine.getDelegatedTask()) != null) {
            task.run();
        }
        return engine.getHandshakeStatus();
    }

    /** Blocks for more bytes; the end of the stream comes too early wherever this is called. */
    private void fill() throws IOException {
        input.compact();
        int n;
        try {
            n = socket.read(input);
        } catch (IOException e) {
            throw Sockets.truncated(e);
        } finally {
            input.flip();
        }
        if (n < 0) {
            throw new TruncatedException("the connection ended without close_notify", null);
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int before = target.position();
        while (!engine.isInboundDone() && !ended) {
            SSLEngineResult result = engine.unwrap(input, target);
            answer(result.getHandshakeStatus());
            int got = target.position() - before;
            switch (result.getStatus()) {
                case BUFFER_UNDERFLOW -> {
                    if (got > 0) {
                        return got;
                    }
                    fillOrEnd();
                }
                case BUFFER_OVERFLOW -> {
                    return requireProgress(got);
                }
                default -> {
                    // a record was taken; there may be more in the buffer
                }
            }
        }
        int got = target.position() - before;
        return got > 0 ? got : -1;
    }

    /** A FIN alone ends the stream only where the administrator has said so, for clients that never send close_notify. */
    private void fillOrEnd() throws IOException {
        try {
            fill();
        } catch (TruncatedException e) {
            if (closeNotifyRequired || e.getCause() != null) {
                throw e;
            }
            ended = true;
        }
    }

    private static int requireProgress(int got) throws SSLException {
        if (got == 0) {
            throw new SSLException("a record is larger than the buffer");
        }
        return got;
    }

    /** A KeyUpdate, or the rest of the handshake, asks for something to be done in mid-stream. */
    private void answer(HandshakeStatus first) throws IOException {
        HandshakeStatus status = first;
        if (status == HandshakeStatus.NEED_TASK && !isTls13()) {
            throw new SSLException("the client renegotiates TLS, which is not allowed");
        }
        while (status == HandshakeStatus.NEED_TASK
                || (status == HandshakeStatus.NEED_WRAP && !engine.isInboundDone())) {
            if (status == HandshakeStatus.NEED_WRAP && held != null) {
                sayLastWords();
                return;
            }
            status = status == HandshakeStatus.NEED_TASK ? runTasks() : wrapMessage();
        }
    }

    /**
     * On an upload there is nothing more to say than our close_notify, and it is held back together with the keys that the
     * client has asked for. A JSSE that still could speak would itself ask for new keys past 128 GiB, with every record,
     * until it gets them from a client that does not read; and fail at that client's close_notify.
     */
    private void sayLastWords() throws IOException {
        engine.closeOutbound();
        wrapAll();
        held.add(output);
    }

    /** All that the engine still has to say; it is little. */
    private void wrapAll() throws SSLException {
        output.clear();
        SSLEngineResult.Status status = SSLEngineResult.Status.OK;
        while (!engine.isOutboundDone() && status == SSLEngineResult.Status.OK) {
            status = engine.wrap(NOTHING, output).getStatus();
        }
        output.flip();
    }

    @Override
    public void write(ByteBuffer source) throws IOException {
        while (source.hasRemaining()) {
            answerKeyUpdates();
            output.clear();
            gather(source);
            output.flip();
            Sockets.writeFully(socket, output);
        }
    }

    /**
     * A client that gets new keys wants ours to change before the next record (RFC 8446 section 4.6.3). Whatever else it
     * says while it is being sent to is not listened to.
     */
    private void answerKeyUpdates() throws IOException {
        if (deaf || socket.socket().getInputStream().available() == 0) {
            return;
        }
        input.compact();
        int n = socket.read(input);
        input.flip();
        SSLEngineResult result;
        do {
            result = engine.unwrap(input, ByteBuffer.allocate(KEY_UPDATE_BYTES));
            answer(result.getHandshakeStatus());
        } while (result.getStatus() == SSLEngineResult.Status.OK && result.bytesConsumed() > 0);
        deaf = n < 0 || result.getStatus() != SSLEngineResult.Status.BUFFER_UNDERFLOW;
    }

    private void gather(ByteBuffer source) throws SSLException {
        SSLEngineResult.Status status = SSLEngineResult.Status.OK;
        while (source.hasRemaining() && status == SSLEngineResult.Status.OK) {
            status = engine.wrap(source, output).getStatus();
        }
        if (status == SSLEngineResult.Status.CLOSED) {
            throw new SSLException("TLS was closed before the transfer's end");
        }
    }

    @Override
    public void send(FileChannel file, long offset, Progress progress) throws IOException {
        Blocks.send(file, offset, this, progress);
    }

    @Override
    public void endOutput() throws IOException {
        engine.closeOutbound();
        wrapAll();
        Sockets.writeFully(socket, output);
        socket.shutdownOutput();
    }

    @Override
    public void answerEnd() {
        try {
            if (held != null) {
                held.writeTo(socket);
            }
            endOutput();
        } catch (IOException e) {
            EngineLog.LOG.tracef("the client did not wait for our close_notify: %s", e);
        }
    }

    @Override
    public void drainAndClose() {
        Sockets.drain(socket);
        close();
    }

    @Override
    public Optional<TlsInfo> tls() {
        return Optional.of(TlsSessions.describe(engine.getSession()));
    }

    /** Only the socket: the transfer's thread gives the buffers back, see {@link #release}. */
    @Override
    public void close() {
        Sockets.closeQuietly(socket);
    }

    @Override
    public void release() {
        inputMemory.release();
        outputMemory.release();
    }
}
