package org.lockkeeper.infrastructure.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.lockkeeper.domain.certificate.VaultException;
import org.lockkeeper.log.EjbLog;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;

/** The Elytron credential store that holds the master key: a file of its own, readable by the server's account only. */
final class MasterKeyFile {

    private static final String NAME = "master-key.store";
    private static final String ALIAS = "private-keys";
    private static final String TYPE = "PropertiesCredentialStore";
    private static final int KEY_BITS = 256;

    private final Path file;

    MasterKeyFile(Path folder) {
        file = folder.resolve(NAME);
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    SecretKey load() {
        try {
            SecretKeyCredential credential = store(false).retrieve(ALIAS, SecretKeyCredential.class);
            if (credential == null) {
                throw new GeneralSecurityException("no entry " + ALIAS);
            }
            return credential.getSecretKey();
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    SecretKey create() {
        try {
            Files.createDirectories(file.getParent());
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            CredentialStore store = store(true);
            store.store(ALIAS, new SecretKeyCredential(generator.generateKey()));
            store.flush();
            protect();
            return load();
        } catch (GeneralSecurityException | IOException e) {
            throw unreadable(e);
        }
    }

    private CredentialStore store(boolean create) throws GeneralSecurityException {
        CredentialStore store = CredentialStore.getInstance(TYPE, new WildFlyElytronCredentialStoreProvider());
        store.initialize(Map.of("location", file.toString(), "create", String.valueOf(create)));
        return store;
    }

    private void protect() throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private VaultException unreadable(Exception cause) {
        return new VaultException(EjbLog.LOG.vaultUnreadable(file, cause.getMessage()), cause);
    }
}
