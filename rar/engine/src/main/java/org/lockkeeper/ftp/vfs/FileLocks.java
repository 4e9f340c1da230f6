package org.lockkeeper.ftp.vfs;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files that are being written: one upload a file at a time, so that two never mix. */
public final class FileLocks {

    /** For who only reads. */
    public static final Lock NONE = () -> {};

    private final Set<Path> written = ConcurrentHashMap.newKeySet();

    /**
     * Takes the lock of a file by its real path.
     *
     * @throws FileProblem where somebody else writes it
     */
    public Lock lock(Path file) throws FileProblem {
        if (!written.add(file)) {
            throw new FileProblem(FileProblem.Kind.BUSY);
        }
        return () -> written.remove(file);
    }

    /** A lock that is held. */
    @FunctionalInterface
    public interface Lock extends AutoCloseable {
        @Override
        void close();
    }
}
