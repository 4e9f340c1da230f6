package org.lockkeeper.ftp.vfs;

import static org.lockkeeper.spi.login.Permission.APPEND;
import static org.lockkeeper.spi.login.Permission.CREATE_FOLDER;
import static org.lockkeeper.spi.login.Permission.DELETE;
import static org.lockkeeper.spi.login.Permission.DELETE_FOLDER;
import static org.lockkeeper.spi.login.Permission.DOWNLOAD;
import static org.lockkeeper.spi.login.Permission.LIST;
import static org.lockkeeper.spi.login.Permission.RENAME;
import static org.lockkeeper.spi.login.Permission.SEE_HIDDEN;
import static org.lockkeeper.spi.login.Permission.UPLOAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.spi.login.Permission;
import org.lockkeeper.spi.login.UserGrant;

/** The files of one session, with the user's permissions. Every method checks; every failure is a {@link FileProblem}. */
public final class UserFileSystem implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FolderTree tree;
    private final BannedNames banned;
    private final Quota quota;

    private UserFileSystem(FolderTree tree, BannedNames banned, Quota quota) {
        this.tree = tree;
        this.banned = banned;
        this.quota = quota;
    }

    /**
     * Opens a user's tree, and makes the folders of it that are missing.
     *
     * @throws IOException where they can't be made or read
     */
    public static UserFileSystem open(UserGrant grant, Quotas quotas) throws IOException {
        FolderTree tree = new FolderTree(grant);
        return new UserFileSystem(
                tree,
                new BannedNames(grant.limits().bannedFileTypes()),
                quotas.open(
                        tree.locate(VirtualPath.ROOT).jail().root(),
                        grant.limits().quotaBytes()));
    }

    /** What the user's home may hold. */
    public Quota quota() {
        return quota;
    }

    /** The session has ended. */
    @Override
    public void close() {
        quota.close();
    }

    /** Demands that the user may see what is in a folder. */
    public void requireListable(VirtualPath folder) throws IOException {
        require(LIST, folder);
    }

    /** What the user may do with the entries of a folder. */
    public Set<Permission> permissions(VirtualPath folder) {
        return tree.permissions(folder);
    }

    /** Demands that {@code path} is a folder that exists. */
    public void requireFolder(VirtualPath path) throws IOException {
        if (!Files.isDirectory(existing(path))) {
            throw new FileProblem(FileProblem.Kind.NOT_A_FOLDER);
        }
    }

    /** The facts of one file or folder. */
    public FileFacts facts(VirtualPath path) throws IOException {
        require(LIST, path.parent());
        Path real = existing(path);
        Jail jail = tree.locate(path).jail();
        return jail.at(real, (folder, name) -> FileFacts.read(path.name(), folder, name, () -> real, jail));
    }

    /** Gives the facts of each entry of a folder, in the file store's order, one at a time. */
    public void list(VirtualPath folder, FactsConsumer consumer) throws IOException {
        require(LIST, folder);
        List<VirtualPath> virtual = tree.virtualIn(folder);
        for (VirtualPath path : virtual) {
            consumer.accept(facts(path));
        }
        Set<String> covered = virtual.stream().map(VirtualPath::name).collect(Collectors.toSet());
        boolean hidden = tree.permissions(folder).contains(SEE_HIDDEN);
        FolderReader.read(existing(folder), tree.locate(folder).jail(), entry -> {
            if (!covered.contains(entry.name()) && (hidden || !entry.name().startsWith("."))) {
                consumer.accept(entry);
            }
        });
    }

    /** A regular file to download. */
    public JailedFile readable(VirtualPath path) throws IOException {
        require(DOWNLOAD, path.parent());
        Path file = existing(path);
        requireRegular(file);
        return tree.locate(path).jail().file(file);
    }

    /**
     * The file to upload to; it may not be there yet.
     *
     * @param resume whether bytes are added to what is there
     */
    public JailedFile writable(VirtualPath path, boolean resume) throws IOException {
        require(resume ? APPEND : UPLOAD, path.parent());
        if (path.isRoot()) {
            throw new FileProblem(FileProblem.Kind.NOT_A_FILE);
        }
        requireAllowedName(path);
        FolderTree.Place place = visible(path);
        Path file = place.jail().target(place.inner());
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            requireRegular(file);
        }
        return place.jail().file(file);
    }

    private void requireAllowedName(VirtualPath path) throws FileProblem {
        if (banned.contains(path.name()) || UploadFile.isTemporary(path.name())) {
            throw new FileProblem(FileProblem.Kind.BANNED);
        }
    }

    private Path existing(VirtualPath path) throws IOException {
        FolderTree.Place place = visible(path);
        return place.jail().existing(place.inner());
    }

    private Path entry(VirtualPath path) throws IOException {
        FolderTree.Place place = visible(path);
        return place.jail().entry(place.inner());
    }

    /** What a user may not see is not there for him. */
    private FolderTree.Place visible(VirtualPath path) throws FileProblem {
        if (path.isHidden() && !tree.permissions(path.parent()).contains(SEE_HIDDEN)) {
            throw new FileProblem(FileProblem.Kind.NOT_FOUND);
        }
        return tree.locate(path);
    }

    /** Sets the time of the last change of a file or folder. */
    public void setModified(VirtualPath path, Instant time) throws IOException {
        require(UPLOAD, path.parent());
        change(path, existing(path), (folder, name) -> folder.attributes(name, BasicFileAttributeView.class)
                .setTimes(FileTime.from(time), null, null));
    }

    /** Sets the permission bits, where the file store has any. */
    public void setMode(VirtualPath path, Set<PosixFilePermission> mode) throws IOException {
        require(UPLOAD, path.parent());
        change(path, existing(path), (folder, name) -> {
            PosixFileAttributeView view = folder.attributes(name, PosixFileAttributeView.class);
            if (view == null) {
                throw new FileProblem(FileProblem.Kind.DENIED);
            }
            view.setPermissions(mode);
        });
    }

    /** Bytes that the file store of a folder has left. */
    public long available(VirtualPath path) throws IOException {
        require(LIST, path);
        return Math.min(quota.left(), Files.getFileStore(existing(path)).getUsableSpace());
    }

    /** A name in this folder that is not taken, made of a time stamp and chance. */
    public VirtualPath unusedName(VirtualPath folder) {
        String stamp = FtpTime.format(Instant.now()).replace('.', '-');
        return folder.resolve("stou-" + stamp + "-" + Long.toString(RANDOM.nextLong() >>> 24, 36));
    }

    /** Makes a folder; where it is. */
    public Path makeFolder(VirtualPath path) throws IOException {
        require(CREATE_FOLDER, path.parent());
        Path folder = entry(path);
        run(() -> {
            Files.createDirectory(folder);
            // The JDK has no mkdirat(2): what a link has just led elsewhere is taken back.
            if (!folder.toRealPath().equals(folder)) {
                Files.delete(folder);
                throw new FileProblem(FileProblem.Kind.NOT_FOUND);
            }
        });
        return folder;
    }

    /** Removes an empty folder; where it was. */
    public Path removeFolder(VirtualPath path) throws IOException {
        require(DELETE_FOLDER, path.parent());
        requireMovable(path);
        Path folder = entry(path);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileProblem(missingOr(folder, FileProblem.Kind.NOT_A_FOLDER));
        }
        change(path, folder, FolderHandle::deleteFolder);
        return folder;
    }

    /** Demands that the user may remove this file. */
    public void requireDeletable(VirtualPath path) throws IOException {
        require(DELETE, path.parent());
        entry(path);
    }

    /** Removes a file, or a link; where it was. */
    public Path delete(VirtualPath path) throws IOException {
        require(DELETE, path.parent());
        Path entry = entry(path);
        long freed = tree.locate(path).jail().at(entry, (folder, name) -> {
            BasicFileAttributes file =
                    folder.attributes(name, BasicFileAttributeView.class).readAttributes();
            if (file.isDirectory()) {
                throw new FileProblem(FileProblem.Kind.NOT_A_FILE);
            }
            folder.deleteFile(name);
            return file.isRegularFile() ? file.size() : 0L;
        });
        quota.adjust(-freed);
        return entry;
    }

    /** Demands that {@code path} is there and may be renamed. */
    public void requireRenamable(VirtualPath path) throws IOException {
        require(RENAME, path.parent());
        requireMovable(path);
        if (!Files.exists(entry(path), LinkOption.NOFOLLOW_LINKS)) {
            throw new FileProblem(FileProblem.Kind.NOT_FOUND);
        }
    }

    /** Renames; never over something that is there, and not from one virtual folder to another. Where it is now. */
    public Path rename(VirtualPath from, VirtualPath to) throws IOException {
        requireRenamable(from);
        require(RENAME, to.parent());
        requireAllowedName(to);
        if (to.isRoot() || from.contains(to)) {
            throw new FileProblem(FileProblem.Kind.BAD_NAME);
        }
        if (tree.locate(from).jail() != tree.locate(to).jail()) {
            throw new FileProblem(FileProblem.Kind.DENIED);
        }
        Path target = entry(to);
        change(
                from,
                entry(from),
                (folder, name) -> change(to, target, (newFolder, newName) -> {
                    // renameat(2) itself would replace.
                    if (newFolder.exists(newName)) {
                        throw new FileProblem(FileProblem.Kind.EXISTS);
                    }
                    folder.move(name, newFolder, newName);
                }));
        return target;
    }

    private void requireMovable(VirtualPath path) throws FileProblem {
        if (path.isRoot() || tree.holdsVirtual(path)) {
            throw new FileProblem(FileProblem.Kind.DENIED);
        }
    }

    private void require(Permission permission, VirtualPath folder) throws FileProblem {
        if (!tree.permissions(folder).contains(permission)) {
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

    private void change(VirtualPath path, Path real, Change change) throws IOException {
        tree.locate(path).jail().at(real, (folder, name) -> {
            change.run(folder, name);
            return name;
        });
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
    private interface Change {
        void run(FolderHandle folder, Path name) throws IOException;
    }

    @FunctionalInterface
    private interface FileAction {
        void run() throws IOException;
    }
}
