package org.lockkeeper.ftp.command.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.HashAlgorithm;
import org.lockkeeper.ftp.command.TransferOptions.ByteRange;
import org.lockkeeper.ftp.data.ActiveTransfer;
import org.lockkeeper.ftp.data.PooledBlock;
import org.lockkeeper.ftp.vfs.VirtualPath;

/**
 * The checksum of a file, or of a part of it.
 *
 * @param hex the sum
 * @param range what was read
 */
record Checksum(String hex, ByteRange range) {

    private static final int BLOCK = 128 * 1024;

    /** Reads the file; empty where it was stopped. */
    static Optional<Checksum> of(
            CommandContext context, VirtualPath path, HashAlgorithm algorithm, Optional<ByteRange> wanted)
            throws IOException {
        ActiveTransfer work = new ActiveTransfer(Optional.empty(), path.toString());
        context.transferBegins(work);
        try (FileChannel file = context.state().files().readable(path).openForReading()) {
            ByteRange range = within(wanted, file.size());
            Sum sum = Sum.of(algorithm);
            boolean whole = read(file, range, sum, work);
            return whole ? Optional.of(new Checksum(sum.hex(), range)) : Optional.empty();
        }
    }

    private static ByteRange within(Optional<ByteRange> wanted, long size) {
        return wanted.map(range -> new ByteRange(Math.min(range.first(), size), Math.min(range.end(), size)))
                .orElse(new ByteRange(0, size));
    }

    private static boolean read(FileChannel file, ByteRange range, Sum sum, ActiveTransfer work) throws IOException {
        try (PooledBlock memory = new PooledBlock(BLOCK)) {
            ByteBuffer block = memory.buffer();
            long position = range.first();
            while (position < range.end() && work.stopped().isEmpty()) {
                block.clear().limit((int) Math.min(BLOCK, range.end() - position));
                int n = file.read(block, position);
                if (n < 0) {
                    return true;
                }
                sum.add(block.flip());
                position += n;
                work.moved(n);
            }
            return work.stopped().isEmpty();
        }
    }

    /** One algorithm at work. */
    private interface Sum {

        void add(ByteBuffer block);

        String hex();

        static Sum of(HashAlgorithm algorithm) {
            return algorithm == HashAlgorithm.CRC32 ? new Crc() : new Digest(algorithm.label());
        }
    }

    private static final class Crc implements Sum {

        private final CRC32 crc = new CRC32();

        @Override
        public void add(ByteBuffer block) {
            crc.update(block);
        }

        @Override
        public String hex() {
            return "%08X".formatted(crc.getValue());
        }
    }

    private static final class Digest implements Sum {

        private final MessageDigest digest;

        Digest(String name) {
            try {
                digest = MessageDigest.getInstance(name);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(name.toUpperCase(Locale.ROOT) + " is part of every Java", e);
            }
        }

        @Override
        public void add(ByteBuffer block) {
            digest.update(block);
        }

        @Override
        public String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
