package org.lockkeeper.ftp.vfs;

import static org.lockkeeper.spi.login.Permission.APPEND;
import static org.lockkeeper.spi.login.Permission.CREATE_FOLDER;
import static org.lockkeeper.spi.login.Permission.DELETE;
import static org.lockkeeper.spi.login.Permission.DELETE_FOLDER;
import static org.lockkeeper.spi.login.Permission.DOWNLOAD;
import static org.lockkeeper.spi.login.Permission.LIST;
import static org.lockkeeper.spi.login.Permission.RENAME;
import static org.lockkeeper.spi.login.Permission.UPLOAD;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import org.lockkeeper.spi.login.Permission;
import org.lockkeeper.spi.login.UserGrant;

/** The files of one session, with the user's permissions. Every method checks; every failure is a {@link FileProblem}. */
public final class UserFileSystem {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jail jail;
    private final Set<Permission> permissions;

    private UserFileSystem(Jail jail, Set<Permission> permissions) {
        this.jail = jail;
        this.permissions = permissions;
    }

    /**
     * Opens a user's root, and makes it where it is missing.
     *
     * @throws IOException where it can't be made or read
     */
    public static UserFileSystem open(UserGrant grant) throws IOException {
        Files.createDirectories(grant.root());
        return new UserFileSystem(new Jail(grant.root()), grant.permissions());
    }

    /** Whether the user has this permission. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Demands that {@code path} is a folder that exists. */
    public void requireFolder(VirtualPath path) throws IOException {
        if (!Files.isDirectory(jail.existing(path))) {
            throw new FileProblem(FileProblem.Kind.NOT_A_FOLDER);
        }
    }

    /** The facts of one file or folder. */
    public FileFacts facts(VirtualPath path) throws IOException {
        require(LIST);
        try {
            return FileFacts.read(path.name(), jail.existing(path), jail);
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }

    /** Gives the facts of each entry of a folder, in the file store's order, one at a time. */
    public void list(VirtualPath folder, FactsConsumer consumer) throws IOException {
        require(LIST);
        FolderReader.read(jail.existing(folder), jail, consumer);
    }

    /** The real path of a regular file to download. */
    public Path readable(VirtualPath path) throws IOException {
        require(DOWNLOAD);
        Path file = jail.existing(path);
        requireRegular(file);
        return file;
    }

    /** Opens a file for reading. */
    public FileChannel openForReading(Path file) throws IOException {
        return open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The real path to upload to.
     *
     * @param resume whether bytes are added to what is there
     */
    public Path writable(VirtualPath path, boolean resume) throws IOException {
        require(resume ? APPEND : UPLOAD);
        if (path.isRoot()) {
            throw new FileProblem(FileProblem.Kind.NOT_A_FILE);
        }
        Path file = jail.target(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            requireRegular(file);
        }
        return file;
    }

    /** Opens a file for writing and makes it where it is missing; what it has stays until it is written over. */
    public FileChannel openForWriting(Path file) throws IOException {
        return open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);
    }

    /** Sets the time of the last change of a file or folder. */
    public void setModified(VirtualPath path, Instant time) throws IOException {
        require(UPLOAD);
        Path file = jail.existing(path);
        run(() -> Files.setLastModifiedTime(file, FileTime.from(time)));
    }

    /** Sets the permission bits, where the file store has any. */
    public void setMode(VirtualPath path, Set<PosixFilePermission> mode) throws IOException {
        require(UPLOAD);
        PosixFileAttributeView view = Files.getFileAttributeView(jail.existing(path), PosixFileAttributeView.class);
        if (view == null) {
            throw new FileProblem(FileProblem.Kind.DENIED);
        }
        run(() -> view.setPermissions(mode));
    }

    /** Bytes that the file store of a folder has left. */
    public long available(VirtualPath path) throws IOException {
        require(LIST);
        return Files.getFileStore(jail.existing(path)).getUsableSpace();
    }

    /** A name in this folder that is not taken, made of a time stamp and chance. */
    public VirtualPath unusedName(VirtualPath folder) {
        String stamp = FtpTime.format(Instant.now()).replace('.', '-');
        return folder.resolve("stou-" + stamp + "-" + Long.toString(RANDOM.nextLong() >>> 24, 36));
    }

    /** Makes a folder. */
    public void makeFolder(VirtualPath path) throws IOException {
        require(CREATE_FOLDER);
        run(() -> Files.createDirectory(jail.entry(path)));
    }

    /** Removes an empty folder. */
    public void removeFolder(VirtualPath path) throws IOException {
        require(DELETE_FOLDER);
        Path folder = jail.entry(path);
        if (path.isRoot()) {
            throw new FileProblem(FileProblem.Kind.DENIED);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileProblem(missingOr(folder, FileProblem.Kind.NOT_A_FOLDER));
        }
        run(() -> Files.delete(folder));
    }

    /** Demands that the user may remove this file. */
    public void requireDeletable(VirtualPath path) throws IOException {
        require(DELETE);
        jail.entry(path);
    }

    /** Removes a file, or a link. */
    public void delete(VirtualPath path) throws IOException {
        require(DELETE);
        Path file = jail.entry(path);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileProblem(FileProblem.Kind.NOT_A_FILE);
        }
        run(() -> Files.delete(file));
    }

    /** Demands that {@code path} is there and may be renamed. */
    public void requireRenamable(VirtualPath path) throws IOException {
        require(RENAME);
        if (path.isRoot()) {
            throw new FileProblem(FileProblem.Kind.DENIED);
        }
        if (!Files.exists(jail.entry(path), LinkOption.NOFOLLOW_LINKS)) {
            throw new FileProblem(FileProblem.Kind.NOT_FOUND);
        }
    }

    /** Renames; never over something that is there. */
    public void rename(VirtualPath from, VirtualPath to) throws IOException {
        requireRenamable(from);
        if (to.isRoot() || from.contains(to)) {
            throw new FileProblem(FileProblem.Kind.BAD_NAME);
        }
        // Without REPLACE_EXISTING the JDK checks and refuses; rename(2) itself would replace.
        run(() -> Files.move(jail.entry(from), jail.entry(to)));
    }

    private void require(Permission permission) throws FileProblem {
        if (!may(permission)) {
            throw new FileProblem(FileProblem.Kind.DENIED);
        }
    }

    /** A FIFO or a device would hang the server, or worse. */
    private static void requireRegular(Path file) throws FileProblem {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileProblem(FileProblem.Kind.NOT_A_FILE);
        }
    }

    private static FileProblem.Kind missingOr(Path path, FileProblem.Kind other) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? other : FileProblem.Kind.NOT_FOUND;
    }

    private static FileChannel open(Path file, OpenOption... options) throws IOException {
        try {
            return FileChannel.open(file, options);
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }

    private static void run(FileAction action) throws IOException {
        try {
            action.run();
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }

    /** Takes the entries of a listing. */
    @FunctionalInterface
    public interface FactsConsumer {
        /** One entry. */
        void accept(FileFacts facts) throws IOException;
    }

    @FunctionalInterface
    private interface FileAction {
        void run() throws IOException;
    }
}
