package org.lockkeeper.ftp.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.lockkeeper.spi.session.TlsInfo;

/**
 * MODE Z: the stream as one zlib stream (draft-preston-ftpext-deflate). Limits see the bytes before compression, so a small
 * stream can't grow past them; a stream that ends before zlib's own end is cut.
 */
public final class DeflatedChannel implements DataChannel {

    private static final int BLOCK = 64 * 1024;

    private final DataChannel channel;
    private final Deflater deflater;
    private final Inflater inflater = new Inflater();
    private final PooledBlock memory = new PooledBlock(BLOCK);
    private final ByteBuffer compressed = memory.buffer();

    /** Over a channel that stands. */
    public DeflatedChannel(DataChannel channel, int level) {
        this.channel = channel;
        this.deflater = new Deflater(level);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        while (!inflater.finished()) {
            int n = inflate(target);
            if (n > 0) {
                return n;
            }
            if (!inflater.finished() && inflater.needsInput()) {
                fill();
            }
        }
        return restIsEmpty();
    }

    private int inflate(ByteBuffer target) throws IOException {
        try {
            int n = inflater.inflate(target);
            if (n == 0 && inflater.needsDictionary()) {
                throw new StreamFormatException("the MODE Z stream wants a dictionary", null);
            }
            return n;
        } catch (DataFormatException e) {
            throw new StreamFormatException("the data is no MODE Z stream: " + e.getMessage(), e);
        }
    }

    private void fill() throws IOException {
        if (channel.read(compressed.clear()) < 0) {
            throw new StreamFormatException("the MODE Z stream ended before its end", null);
        }
        inflater.setInput(compressed.flip());
    }

    private int restIsEmpty() throws IOException {
        if (inflater.getRemaining() > 0 || channel.read(compressed.clear()) >= 0) {
            throw new StreamFormatException("there are bytes behind the end of the MODE Z stream", null);
        }
        return -1;
    }

    @Override
    public void write(ByteBuffer source) throws IOException {
        // A slice: the deflater keeps its buffer, and would see what the caller puts into this one next.
        deflater.setInput(source.slice());
        source.position(source.limit());
        while (!deflater.needsInput()) {
            deflate();
        }
    }

    private void deflate() throws IOException {
        deflater.deflate(compressed.clear());
        if (compressed.flip().hasRemaining()) {
            channel.write(compressed);
        }
    }

    @Override
    public void send(FileChannel file, long offset, Progress progress) throws IOException {
        Blocks.send(file, offset, this, progress);
    }

    @Override
    public void endOutput() throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            deflate();
        }
        channel.endOutput();
    }

    @Override
    public void answerEnd() {
        channel.answerEnd();
    }

    @Override
    public void drainAndClose() {
        channel.drainAndClose();
    }

    @Override
    public Optional<TlsInfo> tls() {
        return channel.tls();
    }

    @Override
    public void release() {
        deflater.end();
        inflater.end();
        memory.close();
        channel.release();
    }

    @Override
    public void close() {
        channel.close();
    }
}
