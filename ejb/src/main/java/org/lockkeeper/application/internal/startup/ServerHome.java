package org.lockkeeper.application.internal.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.lockkeeper.log.EjbLog;

/** The folder that holds all that must survive. Only the server's account can look into it. */
record ServerHome(Path root) {

    Path vault() {
        return root.resolve("vault");
    }

    Path defaultCertificate() {
        return root.resolve("certificates").resolve("default.pem");
    }

    Path site(String name) {
        return root.resolve("sites").resolve(name);
    }

    /** Makes the folders; for the first start only, so that later ones leave alone what the operator has changed. */
    void create(String siteName) {
        try {
            Files.createDirectories(site(siteName));
            Files.createDirectories(defaultCertificate().getParent());
            if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw bad(e);
        }
    }

    /** Replaces the file as a whole, or not at all. */
    void exportDefaultCertificate(String pem) {
        Path target = defaultCertificate();
        try {
            Path draft = Files.createTempFile(target.getParent(), "default", ".pem.tmp");
            Files.writeString(draft, pem);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw bad(e);
        }
    }

    private StartupException bad(IOException cause) {
        return new StartupException(EjbLog.LOG.badHome(root, cause.toString()), cause);
    }
}
