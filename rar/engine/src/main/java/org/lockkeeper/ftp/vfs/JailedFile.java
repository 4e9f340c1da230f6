package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that a user may transfer: it was checked, and is opened in a way that holds even when the path has been led
 * elsewhere since.
 */
public final class JailedFile {

    private final Jail jail;
    private final Path path;

    JailedFile(Jail jail, Path path) {
        this.jail = jail;
        this.path = path;
    }

    /** Its real path when it was checked. */
    public Path path() {
        return path;
    }

    /** In bytes; 0 where there is none yet. */
    public long size() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** Opens it for reading. */
    public FileChannel openForReading() throws IOException {
        return open(StandardOpenOption.READ);
    }

    /** Opens it for writing and makes it where it is missing; what it has stays until it is written over. */
    public FileChannel openForWriting() throws IOException {
        return open(StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    private FileChannel open(OpenOption... options) throws IOException {
        return jail.at(path, (folder, name) -> folder.file(name, options));
    }

    FolderHandle folder() throws IOException {
        return jail.handle(path.getParent());
    }

    Path name() {
        return path.getFileName();
    }
}
