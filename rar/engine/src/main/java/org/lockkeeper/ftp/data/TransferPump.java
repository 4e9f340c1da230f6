package org.lockkeeper.ftp.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.lockkeeper.ftp.vfs.FileErrors;

/** Moves a file over a data connection; the hot path. Nothing is allocated, logged or called for a block. */
public final class TransferPump {

    private TransferPump() {}

    /** The file from {@code offset} on, as it is (TYPE I) or with line ends of the network (TYPE A). */
    public static void download(
            FileChannel file, long offset, boolean ascii, DataChannel channel, Throttle throttle, Progress progress)
            throws IOException {
        if (ascii) {
            downloadText(file, offset, channel, throttle, progress);
        } else if (throttle.limited()) {
            Blocks.send(file, offset, channel, throttle.block(), progress);
        } else {
            channel.send(file, offset, progress);
        }
    }

    private static void downloadText(
            FileChannel file, long offset, DataChannel channel, Throttle throttle, Progress progress)
            throws IOException {
        try (PooledBlock in = new PooledBlock(throttle.block());
                PooledBlock out = new PooledBlock(2 * throttle.block())) {
            AsciiLines.ToNetwork lines = new AsciiLines.ToNetwork();
            long position = offset;
            int n;
            while ((n = file.read(in.buffer().clear(), position)) > 0) {
                lines.convert(in.buffer().flip(), out.buffer().clear());
                int sent = out.buffer().flip().remaining();
                channel.write(out.buffer());
                position += n;
                progress.moved(sent);
            }
        }
    }

    /** Writes what comes to the file at {@code offset} and on, until the client ends its stream. */
    public static void upload(
            DataChannel channel, FileChannel file, long offset, boolean ascii, Throttle throttle, Progress progress)
            throws IOException {
        file.position(offset);
        if (ascii) {
            uploadText(channel, file, throttle, progress);
        } else {
            uploadImage(channel, file, throttle, progress);
        }
    }

    private static void uploadImage(DataChannel channel, FileChannel file, Throttle throttle, Progress progress)
            throws IOException {
        try (PooledBlock block = new PooledBlock(throttle.block())) {
            int n;
            while ((n = channel.read(block.buffer().clear())) >= 0) {
                progress.moved(n);
                writeFully(file, block.buffer().flip());
            }
        }
    }

    private static void uploadText(DataChannel channel, FileChannel file, Throttle throttle, Progress progress)
            throws IOException {
        try (PooledBlock in = new PooledBlock(throttle.block());
                PooledBlock out = new PooledBlock(throttle.block() + 1)) {
            AsciiLines.FromNetwork lines = new AsciiLines.FromNetwork();
            int n;
            while ((n = channel.read(in.buffer().clear())) >= 0) {
                lines.convert(in.buffer().flip(), out.buffer().clear());
                progress.moved(n);
                writeFully(file, out.buffer().flip());
            }
            lines.end(out.buffer().clear());
            writeFully(file, out.buffer().flip());
        }
    }

    private static void writeFully(FileChannel file, ByteBuffer block) throws IOException {
        try {
            while (block.hasRemaining()) {
                file.write(block);
            }
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }
}
