package org.lockkeeper.ftp.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Sends a file block by block, for channels that must see its bytes. */
final class Blocks {

    /** As many bytes as fit into eight TLS records. */
    static final int BYTES = 8 * 16 * 1024;

    private Blocks() {}

    static void send(FileChannel file, long offset, DataChannel channel, Progress progress) throws IOException {
        send(file, offset, channel, BYTES, progress);
    }

    static void send(FileChannel file, long offset, DataChannel channel, int size, Progress progress)
            throws IOException {
        try (PooledBlock memory = new PooledBlock(size)) {
            ByteBuffer block = memory.buffer();
            long position = offset;
            int n;
            while ((n = file.read(block.clear(), position)) > 0) {
                channel.write(block.flip());
                position += n;
                progress.moved(n);
            }
        }
    }
}
