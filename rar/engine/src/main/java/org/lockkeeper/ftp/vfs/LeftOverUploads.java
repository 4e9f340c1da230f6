package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.lockkeeper.ftp.logging.EngineLog;

/**
 * Removes the temporary files of atomic uploads that a crash has left. Only files of the names that no client can give, which
 * nobody has written to since a given time: no upload that is still at work is as old as that. Folders are reached by handle,
 * and no link is followed.
 */
public final class LeftOverUploads {

    private static final int MAX_LEVELS = 100;

    private final Instant before;
    private final List<Path> removed = new ArrayList<>();

    private LeftOverUploads(Instant before) {
        this.before = before;
    }

    /** Removes them below a folder, and tells which. What can't be read or removed stays, and is logged. */
    public static List<Path> remove(Path root, Instant before) {
        LeftOverUploads search = new LeftOverUploads(before);
        if (Files.isDirectory(root)) {
            try (FolderHandle folder = FolderHandle.open(root, root)) {
                search.in(folder, root, 0);
            } catch (IOException e) {
                EngineLog.LOG.leftOversNotSearched(root, e.toString());
            }
        }
        return search.removed;
    }

    private void in(FolderHandle folder, Path path, int level) throws IOException {
        for (Iterator<Path> entries = folder.entries(); entries.hasNext(); ) {
            Path name = entries.next().getFileName();
            try {
                entry(folder, name, path.resolve(name.toString()), level);
            } catch (IOException e) {
                EngineLog.LOG.leftOversNotSearched(path.resolve(name.toString()), e.toString());
            }
        }
    }

    private void entry(FolderHandle folder, Path name, Path path, int level) throws IOException {
        BasicFileAttributes attributes =
                folder.attributes(name, BasicFileAttributeView.class).readAttributes();
        if (attributes.isDirectory() && level < MAX_LEVELS) {
            try (FolderHandle below = folder.folder(name)) {
                in(below, path, level + 1);
            }
        } else if (isLeftOver(name, attributes)) {
            folder.deleteFile(name);
            removed.add(path);
        }
    }

    private boolean isLeftOver(Path name, BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                && UploadFile.isTemporary(name.toString())
                && attributes.lastModifiedTime().toInstant().isBefore(before);
    }
}
