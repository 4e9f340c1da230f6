package org.lockkeeper.application.internal.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.lockkeeper.domain.connection.RemoteException;

/**
 * The files of a Site as rules may use them: the file of the event where the engine has said that it is, by a real path
 * with no link on the way; and targets below the Site's root folder, wherever a name wants to lead.
 */
final class SiteFiles {

    private final Path root;

    SiteFiles(Path root) {
        this.root = root;
    }

    /** A regular file that an event told of. */
    Path source(String file) throws RemoteException {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw RemoteException.lasting("The file " + path.getFileName() + " is not there any more.", null);
            }
            if (!path.toRealPath().equals(path)) {
                throw RemoteException.lasting("A link has been put on the way to " + path.getFileName() + ".", null);
            }
            return path;
        } catch (IOException | InvalidPathException e) {
            throw RemoteException.passing("The file cannot be reached: " + e.getMessage() + ".", e);
        }
    }

    boolean exists(String file) {
        return Files.exists(Path.of(file), LinkOption.NOFOLLOW_LINKS);
    }

    FileChannel open(Path file) throws RemoteException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw RemoteException.passing("The file " + file.getFileName() + " cannot be read: " + e + ".", e);
        }
    }

    /** The regular file of this path below the root folder. */
    Path existingFile(String sitePath) throws RemoteException {
        return source(below(sitePath).toString());
    }

    /** Where a file of this path below the root folder goes; its folder is made. */
    Path target(String sitePath) throws RemoteException {
        Path path = below(sitePath);
        folder(path.getParent());
        if (path.equals(realRoot()) || Files.isSymbolicLink(path) || Files.isDirectory(path)) {
            throw RemoteException.lasting("'" + sitePath + "' cannot be the name of a file.", null);
        }
        return path;
    }

    /** A folder below the root folder; it is made where it is missing. */
    Path folder(String sitePath) throws RemoteException {
        return folder(below(sitePath));
    }

    /** A folder that must be there. */
    Path existingFolder(String sitePath) throws RemoteException {
        Path path = below(sitePath);
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    && path.toRealPath().equals(path)) {
                return path;
            }
        } catch (IOException e) {
            throw RemoteException.passing("The folder '" + sitePath + "' cannot be reached: " + e + ".", e);
        }
        throw RemoteException.lasting("There is no folder '" + sitePath + "' on this Site.", null);
    }

    private Path folder(Path path) throws RemoteException {
        try {
            Files.createDirectories(path);
            if (!path.toRealPath().equals(path)) {
                throw RemoteException.lasting(
                        "A link is on the way to the folder '" + root.relativize(path) + "'.", null);
            }
            return path;
        } catch (IOException e) {
            throw RemoteException.passing("The folder '" + path.getFileName() + "' cannot be made: " + e + ".", e);
        }
    }

    private Path below(String sitePath) throws RemoteException {
        Path top = realRoot();
        Path path = top;
        try {
            for (String name :
                    Arrays.stream(sitePath.split("/")).filter(n -> !n.isEmpty()).toList()) {
                path = path.resolve(Escape.NAME.apply(name));
            }
        } catch (InvalidPathException e) {
            throw RemoteException.lasting("'" + sitePath + "' is no path.", e);
        }
        if (!path.normalize().startsWith(top)) {
            throw RemoteException.lasting("'" + sitePath + "' leads out of the Site's root folder.", null);
        }
        return path;
    }

    private Path realRoot() throws RemoteException {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw RemoteException.passing("The Site's root folder " + root + " cannot be reached.", e);
        }
    }

    static String sha256(Path file) throws RemoteException {
        try (DigestInputStream in = new DigestInputStream(
                Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw RemoteException.passing("The file cannot be read for its checksum: " + e + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
