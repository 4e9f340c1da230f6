package org.lockkeeper.infrastructure.pki;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import javax.crypto.SecretKey;
import org.lockkeeper.domain.certificate.PrivateKeyVault;
import org.lockkeeper.domain.certificate.VaultException;
import org.lockkeeper.log.EjbLog;
import org.lockkeeper.spi.login.Secret;

/** The vault whose master key is in a file of the home folder, beside the database and never in it. */
@ApplicationScoped
public class ElytronPrivateKeyVault implements PrivateKeyVault {

    private static final String SECRET = "secret";

    private volatile Unlocked unlocked;

    @Override
    public void unlock(Path folder, boolean mayCreate) {
        MasterKeyFile file = new MasterKeyFile(folder);
        if (!file.exists() && !mayCreate) {
            throw new VaultException(EjbLog.LOG.vaultMissing(file.path()), null);
        }
        unlocked = new Unlocked(file.path(), file.exists() ? file.load() : file.create());
    }

    @Override
    public String seal(String alias, PrivateKey key) {
        Unlocked vault = unlocked();
        try {
            return SealedKey.seal(vault.masterKey(), alias, key);
        } catch (GeneralSecurityException e) {
            throw new VaultException(EjbLog.LOG.vaultUnreadable(vault.file(), e.getMessage()), e);
        }
    }

    @Override
    public PrivateKey open(String alias, String sealedKey) {
        Unlocked vault = unlocked();
        try {
            return SealedKey.open(vault.masterKey(), alias, sealedKey);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new VaultException(EjbLog.LOG.keyDoesNotOpen(alias, vault.file()), e);
        }
    }

    @Override
    public String sealSecret(String name, Secret secret) {
        Unlocked vault = unlocked();
        try {
            return SealedKey.seal(vault.masterKey(), SECRET, name, SecretBytes.of(secret));
        } catch (GeneralSecurityException e) {
            throw new VaultException(EjbLog.LOG.vaultUnreadable(vault.file(), e.getMessage()), e);
        }
    }

    @Override
    public Secret openSecret(String name, String sealedSecret) {
        Unlocked vault = unlocked();
        try {
            return SecretBytes.toSecret(SealedKey.open(vault.masterKey(), SECRET, name, sealedSecret));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new VaultException(EjbLog.LOG.secretDoesNotOpen(name, vault.file()), e);
        }
    }

    private Unlocked unlocked() {
        Unlocked vault = unlocked;
        if (vault == null) {
            throw new VaultException(EjbLog.LOG.vaultLocked(), null);
        }
        return vault;
    }

    private record Unlocked(Path file, SecretKey masterKey) {}
}
