package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.lockkeeper.spi.config.ProtocolSwitches.UploadPolicy;

/**
 * The file that an upload writes. Direct: the file itself. Atomic: a temporary file in the same folder, which takes the name
 * in one step when all is there. {@link #complete} or the upload has failed.
 */
public final class UploadFile implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.[0-9a-f]{16}\\.part", Pattern.DOTALL);
    private static final int MAX_NAME_BYTES = 255 - ".".length() - ".0123456789abcdef.part".length();

    private final FolderHandle folder;
    private final Path target;
    private final Path written;
    private final UploadPolicy policy;
    private final FileChannel channel;
    private boolean complete;

    private UploadFile(FolderHandle folder, Path target, Path written, UploadPolicy policy, FileChannel channel) {
        this.folder = folder;
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
    public static UploadFile open(JailedFile target, long offset, boolean exclusive, UploadPolicy policy)
            throws IOException {
        try {
            return open(target.folder(), target.name(), offset, exclusive, policy);
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }

    private static UploadFile open(
            FolderHandle folder, Path target, long offset, boolean exclusive, UploadPolicy policy) throws IOException {
        try {
            return policy.atomic()
                    ? openAtomic(folder, target, offset, policy)
                    : openDirect(folder, target, offset, exclusive, policy);
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    /** At most 255 bytes, as file stores demand; the end of a long name goes. */
    private static String temporaryName(String name) {
        String begin = name;
        while (begin.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            begin = begin.substring(0, begin.offsetByCodePoints(begin.length(), -1));
        }
        return ".%s.%016x.part".formatted(begin, RANDOM.nextLong());
    }

    /** Whether a name is one that atomic uploads have while they are written. No client can give it to a file. */
    static boolean isTemporary(String name) {
        return TEMPORARY.matcher(name).matches();
    }

    private static UploadFile openDirect(
            FolderHandle folder, Path target, long offset, boolean exclusive, UploadPolicy policy) throws IOException {
        FileChannel channel = folder.file(
                target,
                StandardOpenOption.WRITE,
                exclusive ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
        try {
            channel.truncate(offset);
            return new UploadFile(folder, target, target, policy, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static UploadFile openAtomic(FolderHandle folder, Path target, long offset, UploadPolicy policy)
            throws IOException {
        Path temporary = Path.of(temporaryName(target.toString()));
        FileChannel channel = folder.file(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        UploadFile file = new UploadFile(folder, target, temporary, policy, channel);
        try {
            file.copyHead(offset);
            return file;
        } catch (IOException e) {
            file.discard();
            throw e;
        }
    }

    private void copyHead(long offset) throws IOException {
        if (offset == 0) {
            return;
        }
        try (FileChannel before = folder.file(target, StandardOpenOption.READ)) {
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
                folder.move(written, folder, target);
            }
            if (policy.durable()) {
                folder.force();
            }
            complete = true;
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }

    /** Closes it; what came of an incomplete atomic upload goes, unless the policy keeps it. */
    @Override
    public void close() throws IOException {
        try (folder) {
            discard();
        }
    }

    private void discard() throws IOException {
        channel.close();
        if (!complete && policy.atomic() && !policy.keepPartial()) {
            folder.deleteFile(written);
        }
    }
}
