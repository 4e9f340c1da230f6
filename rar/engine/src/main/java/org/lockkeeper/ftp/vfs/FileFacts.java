package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * What a listing tells of one entry.
 *
 * @param name last name; as the client sees it
 * @param folder whether it is one
 * @param size in bytes; 0 for folders
 * @param modified last change of the content
 * @param unique the same for two names of one file, different for two files, as far as the file store can tell
 */
public record FileFacts(String name, boolean folder, long size, Instant modified, String unique) {

    /** The same file under another name. */
    public FileFacts named(String newName) {
        return new FileFacts(newName, folder, size, modified, unique);
    }

    /** One stat. A link is told as what it leads to; a dangling one, or one that leads out of the root, is not told. */
    static FileFacts read(String shown, FolderHandle folder, Path name, Path real, Jail jail) throws IOException {
        BasicFileAttributes attributes =
                folder.attributes(name, BasicFileAttributeView.class).readAttributes();
        if (attributes.isSymbolicLink()) {
            attributes = Files.readAttributes(jail.followed(real), BasicFileAttributes.class);
        }
        if (!attributes.isDirectory() && !attributes.isRegularFile()) {
            // FIFOs, sockets and devices can't be transferred, so they are not there.
            throw new NoSuchFileException(shown);
        }
        return of(shown, attributes);
    }

    private static FileFacts of(String name, BasicFileAttributes attributes) {
        boolean folder = attributes.isDirectory();
        long size = folder ? 0 : attributes.size();
        return new FileFacts(
                name, folder, size, attributes.lastModifiedTime().toInstant(), unique(attributes.fileKey()));
    }

    /** File keys look like {@code (dev=fe00,ino=1234)}; what is left of one, {@code fe00g1234}, fits into a fact. */
    private static String unique(Object fileKey) {
        if (fileKey == null) {
            return "";
        }
        return fileKey.toString().replace("dev=", "").replace(",ino=", "g").replaceAll("[^0-9a-zA-Z]", "");
    }
}
