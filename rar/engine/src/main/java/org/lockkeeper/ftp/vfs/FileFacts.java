package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What a listing tells of one entry.
 *
 * @param name last name; as the client sees it
 * @param folder whether it is one
 * @param size in bytes; 0 for folders
 * @param modified last change of the content
 * @param key by which the file store tells files apart; null where it can't
 */
public record FileFacts(String name, boolean folder, long size, Instant modified, Object key) {

    /** The same file under another name. */
    public FileFacts named(String newName) {
        return new FileFacts(newName, folder, size, modified, key);
    }

    /** One stat. A link is told as what it leads to; a dangling one, or one that leads out of the root, is not told. */
    static FileFacts read(String shown, FolderHandle folder, Path name, Supplier<Path> real, Jail jail)
            throws IOException {
        BasicFileAttributes attributes =
                folder.attributes(name, BasicFileAttributeView.class).readAttributes();
        if (attributes.isSymbolicLink()) {
            attributes = Files.readAttributes(jail.followed(real.get()), BasicFileAttributes.class);
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
        return new FileFacts(name, folder, size, attributes.lastModifiedTime().toInstant(), attributes.fileKey());
    }

    /**
     * The same for two names of one file, different for two files; empty where the file store can't tell. Keys look like
     * {@code (dev=fe00,ino=1234)}; what is left of one, {@code fe00g1234}, fits into a fact.
     */
    String unique() {
        if (key == null) {
            return "";
        }
        String text = key.toString().replace("dev=", "").replace(",ino=", "g");
        StringBuilder letters = new StringBuilder(text.length());
        text.chars().filter(FileFacts::isPlain).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
