package org.lockkeeper.domain.certificate;

import java.nio.file.Path;
import java.security.PrivateKey;
import org.lockkeeper.spi.login.Secret;

/** Encrypts private keys at rest, under a master key that never enters the database. */
public interface PrivateKeyVault {

    /**
     * Loads the master key; comes before every other method.
     *
     * @param folder where its file is
     * @param mayCreate whether a missing one is made: only while no key is sealed yet
     * @throws VaultException where it is missing, or cannot be read
     */
    void unlock(Path folder, boolean mayCreate);

    /** Encrypts a key, bound to the alias: opened under another one it fails. */
    String seal(String alias, PrivateKey key);

    /**
     * Decrypts a key.
     *
     * @throws VaultException where it was sealed under another master key or alias, or was tampered with
     */
    PrivateKey open(String alias, String sealedKey);

    /**
     * Encrypts another secret, such as a password for a remote host, bound to its name.
     *
     * @param name what it belongs to, for instance {@code connection-profile:bank}; the same is needed to open it
     */
    String sealSecret(String name, Secret secret);

    /**
     * Decrypts it; the caller closes what it gets.
     *
     * @throws VaultException where it was sealed under another master key or name, or was tampered with
     */
    Secret openSecret(String name, String sealedSecret);
}
