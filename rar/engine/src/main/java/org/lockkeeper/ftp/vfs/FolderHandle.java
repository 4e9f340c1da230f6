package org.lockkeeper.ftp.vfs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * A folder of a jail, held open. Paths that were checked can be led elsewhere before they are used, by a link that is put in
 * the place of a folder; a handle can't (openat(2)). It is reached from the root step by step, and no step follows a link.
 */
final class FolderHandle implements Closeable {

    /** The name of a folder in itself. */
    static final Path ITSELF = Path.of(".");

    private final SecureDirectoryStream<Path> stream;

    private FolderHandle(SecureDirectoryStream<Path> stream) {
        this.stream = stream;
    }

    /**
     * Opens it.
     *
     * @param root real path of the jail's root
     * @param folder real path of a folder below it, or the root itself
     */
    static FolderHandle open(Path root, Path folder) throws IOException {
        SecureDirectoryStream<Path> stream = secure(Files.newDirectoryStream(root));
        if (!folder.equals(root)) {
            for (Path step : root.relativize(folder)) {
                stream = next(stream, step);
            }
        }
        return new FolderHandle(stream);
    }

    /** Opens a folder in it; a link is not followed. */
    FolderHandle folder(Path name) throws IOException {
        return new FolderHandle(stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
    }

    private static SecureDirectoryStream<Path> next(SecureDirectoryStream<Path> stream, Path step) throws IOException {
        try (stream) {
            return stream.newDirectoryStream(step, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Every Unix has them (openat, fstatat, unlinkat). */
    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> stream) throws IOException {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        stream.close();
        throw new IOException("this file store has no directory handles, so its folders can't be served");
    }

    /** Opens an entry; a link is not followed. */
    FileChannel file(Path name, OpenOption... options) throws IOException {
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(LinkOption.NOFOLLOW_LINKS);
        return (FileChannel) stream.newByteChannel(name, all);
    }

    /** The attributes of an entry; of a link itself. */
    <V extends FileAttributeView> V attributes(Path name, Class<V> view) {
        return stream.getFileAttributeView(name, view, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether there is an entry of this name. */
    boolean exists(Path name) {
        try {
            attributes(name, BasicFileAttributeView.class).readAttributes();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes a file or a link. */
    void deleteFile(Path name) throws IOException {
        stream.deleteFile(name);
    }

    /** Removes an empty folder. */
    void deleteFolder(Path name) throws IOException {
        stream.deleteDirectory(name);
    }

    /** Renames in one step, over what is there. */
    void move(Path name, FolderHandle target, Path newName) throws IOException {
        stream.move(name, target.stream, newName);
    }

    /** The entries, once. */
    Iterator<Path> entries() {
        return stream.iterator();
    }

    /** Makes new names durable: an entry is content of its folder. */
    void force() throws IOException {
        try (FileChannel folder = file(ITSELF, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
