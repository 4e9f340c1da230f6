package org.lockkeeper.spi.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a client did to a file or folder without a transfer.
 *
 * @param session the session in which it was done
 * @param kind what was done
 * @param path as the client sees it, before
 * @param target as the client sees it, after a renaming; else empty
 * @param file on the server, after: of what is gone, where it was
 * @param at when it was done
 */
public record FileChange(SessionInfo session, Kind kind, String path, Optional<String> target, Path file, Instant at) {

    /** What was done. */
    public enum Kind {
        /** A file or folder has another name, or is in another folder. */
        RENAMED,
        /** A file is gone. */
        DELETED,
        /** A folder was made. */
        FOLDER_CREATED,
        /** An empty folder is gone. */
        FOLDER_REMOVED
    }
}
