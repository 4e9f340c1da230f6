package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Turns paths that clients name into paths on the server, none of which lies outside the root. Every step is checked by
 * real path at each use, so symbolic links inside the root work and those that lead out of it do not exist.
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
}
