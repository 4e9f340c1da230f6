package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.lockkeeper.spi.config.ProtocolSwitches.UploadPolicy;

/**
 * The file that an upload writes. Direct: the file itself. Atomic: a temporary file in the same folder, which takes the name
 * in one step when all is there. {@link #complete} or the upload has failed.
 */
public final class UploadFile implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path target;
    private final Path written;
    private final UploadPolicy policy;
    private final FileChannel channel;
    private boolean complete;

    private UploadFile(Path target, Path written, UploadPolicy policy, FileChannel channel) {
        this.target = target;
        this.written = written;
        this.policy = policy;
        this.channel = channel;
    }

    /**
     * Opens it, with the first {@code offset} bytes of what is there already.
     *
     * @param exclusive whether the file must not be there yet
     */
    public static UploadFile open(Path target, long offset, boolean exclusive, UploadPolicy policy) throws IOException {
        try {
            return policy.atomic() ? openAtomic(target, offset, policy) : openDirect(target, offset, exclusive, policy);
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }

    private static UploadFile openDirect(Path target, long offset, boolean exclusive, UploadPolicy policy)
            throws IOException {
        FileChannel channel = FileChannel.open(
                target,
                StandardOpenOption.WRITE,
                exclusive ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE,
                LinkOption.NOFOLLOW_LINKS);
        channel.truncate(offset);
        return new UploadFile(target, target, policy, channel);
    }

    private static UploadFile openAtomic(Path target, long offset, UploadPolicy policy) throws IOException {
        String name = "." + target.getFileName() + "." + Long.toString(RANDOM.nextLong() >>> 16, 36) + ".part";
        Path temporary = target.resolveSibling(name);
        FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        UploadFile file = new UploadFile(target, temporary, policy, channel);
        try {
            file.copyHead(offset);
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void copyHead(long offset) throws IOException {
        if (offset == 0) {
            return;
        }
        try (FileChannel before = FileChannel.open(target, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            long copied = 0;
            while (copied < offset) {
                long n = before.transferTo(copied, offset - copied, channel);
                if (n <= 0) {
                    throw new FileProblem(FileProblem.Kind.BAD_OFFSET);
                }
                copied += n;
            }
        }
    }

    /** What is written to. */
    public FileChannel channel() {
        return channel;
    }

    /** All is there: on the disk where the policy says so, and under its name. */
    public void complete() throws IOException {
        try {
            if (policy.durable()) {
                channel.force(true);
            }
            if (policy.atomic()) {
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            }
            if (policy.durable()) {
                forceFolder();
            }
            complete = true;
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }

    /** The name is an entry of the folder: that must reach the disk as well. */
    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Closes it; what came of an incomplete atomic upload goes, unless the policy keeps it. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!complete && policy.atomic() && !policy.keepPartial()) {
            Files.deleteIfExists(written);
        }
    }
}
