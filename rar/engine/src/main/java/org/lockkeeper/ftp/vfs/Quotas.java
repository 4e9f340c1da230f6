package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much each home holds, counted once when its first session opens, and then kept right by all of its sessions together.
 */
public final class Quotas {

    private final Map<Path, Usage> usages = new HashMap<>();

    /** A session's view of its home; unlimited ones count nothing. */
    Quota open(Path root, long limit) throws IOException {
        if (limit == Long.MAX_VALUE) {
            return Quota.NONE;
        }
        Usage usage = acquire(root);
        try {
            usage.countOnce(root);
            return new Quota(usage.bytes, limit, () -> release(root));
        } catch (IOException e) {
            release(root);
            throw e;
        }
    }

    private synchronized Usage acquire(Path root) {
        Usage usage = usages.computeIfAbsent(root, path -> new Usage());
        usage.sessions++;
        return usage;
    }

    private synchronized void release(Path root) {
        usages.computeIfPresent(root, (path, usage) -> --usage.sessions == 0 ? null : usage);
    }

    private static final class Usage {

        private final AtomicLong bytes = new AtomicLong();
        private int sessions;
        private boolean counted;

        synchronized void countOnce(Path root) throws IOException {
            if (!counted) {
                bytes.set(sizeOf(root));
                counted = true;
            }
        }

        private static long sizeOf(Path root) throws IOException {
            AtomicLong sum = new AtomicLong();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum.addAndGet(attributes.isRegularFile() ? attributes.size() : 0);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return sum.get();
        }
    }
}
