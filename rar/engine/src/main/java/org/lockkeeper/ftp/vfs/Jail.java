package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Turns paths that clients name into paths on the server, none of which lies outside the root. Every step is checked by
 * real path at each use, so symbolic links inside the root work and those that lead out of it do not exist. What is then
 * done goes by handles ({@link FolderHandle}): a real path has no links, so one that turns up on the way has just been put
 * there.
 */
final class Jail {

    private final Path root;

    /** Takes the root's real path; the root must exist. */
    Jail(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    Path root() {
        return root;
    }

    /** The real path of something that exists. */
    Path existing(VirtualPath path) throws IOException {
        try {
            return inside(named(path).toRealPath());
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }

    /** The path of a directory entry, which may or may not exist; a link is not followed, its folder must exist. */
    Path entry(VirtualPath path) throws IOException {
        if (path.isRoot()) {
            return root;
        }
        Path folder = existing(path.parent());
        if (!Files.isDirectory(folder)) {
            throw new FileProblem(FileProblem.Kind.NOT_A_FOLDER);
        }
        return folder.resolve(checked(path.name()));
    }

    /** The path to write to: the target of a link, or the entry itself. */
    Path target(VirtualPath path) throws IOException {
        Path entry = entry(path);
        return Files.exists(entry, LinkOption.NOFOLLOW_LINKS) ? existing(path) : entry;
    }

    /** Does something to what has this real path, through the handle of the folder that it is in. */
    <T> T at(Path real, EntryAction<T> action) throws IOException {
        boolean top = real.equals(root);
        try (FolderHandle folder = handle(top ? real : real.getParent())) {
            return action.run(folder, top ? FolderHandle.ITSELF : real.getFileName());
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }

    /** Holds a folder of it open, by its real path. */
    FolderHandle handle(Path folder) throws IOException {
        try {
            return FolderHandle.open(root, folder);
        } catch (IOException e) {
            throw FileErrors.translate(e);
        }
    }

    /** Something of it by its real path; of the root itself there is no such thing. */
    JailedFile file(Path real) {
        return new JailedFile(this, real);
    }

    /** Where a link leads, if it leads to something inside. */
    Path followed(Path link) throws IOException {
        return inside(link.toRealPath());
    }

    private Path named(VirtualPath path) throws IOException {
        Path result = root;
        for (String name : path.names()) {
            result = result.resolve(checked(name));
        }
        return result;
    }

    private Path inside(Path real) throws IOException {
        if (!real.startsWith(root)) {
            throw new FileProblem(FileProblem.Kind.NOT_FOUND);
        }
        return real;
    }

    /** One name must be one step: a backslash separates on other systems, and so may be no part of a name here. */
    private static Path checked(String name) throws IOException {
        try {
            Path step = Path.of(name);
            if (name.indexOf('\\') >= 0 || step.isAbsolute() || step.getNameCount() != 1) {
                throw new FileProblem(FileProblem.Kind.BAD_NAME);
            }
            return step;
        } catch (InvalidPathException e) {
            throw new FileProblem(FileProblem.Kind.BAD_NAME, e);
        }
    }

    /** What is done to an entry of a folder. */
    @FunctionalInterface
    interface EntryAction<T> {
        T run(FolderHandle folder, Path name) throws IOException;
    }
}
