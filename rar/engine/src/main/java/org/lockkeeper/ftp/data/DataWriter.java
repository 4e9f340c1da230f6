package org.lockkeeper.ftp.data;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Gathers the short lines of a listing into blocks. */
public final class DataWriter implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final DataChannel channel;
    private final Progress progress;
    private final PooledBlock memory = new PooledBlock(BLOCK);
    private final ByteBuffer block = memory.buffer();

    /** For one listing. */
    public DataWriter(DataChannel channel, Progress progress) {
        this.channel = channel;
        this.progress = progress;
    }

    /** Some bytes, fewer than a block has. */
    public void write(byte[] bytes) throws IOException {
        if (block.remaining() < bytes.length) {
            flush();
        }
        block.put(bytes);
    }

    /** CRLF. */
    public void endLine() throws IOException {
        if (block.remaining() < 2) {
            flush();
        }
        block.put((byte) '\r').put((byte) '\n');
    }

    /** Sends what there is. */
    public void flush() throws IOException {
        int size = block.flip().remaining();
        if (size > 0) {
            channel.write(block);
            progress.moved(size);
        }
        block.clear();
    }

    @Override
    public void close() {
        memory.close();
    }
}
