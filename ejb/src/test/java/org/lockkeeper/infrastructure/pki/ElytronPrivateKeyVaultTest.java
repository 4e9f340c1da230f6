package org.lockkeeper.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.domain.certificate.VaultException;
import org.lockkeeper.spi.login.Secret;

class ElytronPrivateKeyVaultTest {

    @TempDir
    Path home;

    private final ElytronPrivateKeyVault vault = new ElytronPrivateKeyVault();
    private PrivateKey key;

    @BeforeEach
    void unlock() throws GeneralSecurityException {
        vault.unlock(home.resolve("vault"), true);
        key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
    }

    @Test
    void key_opens_after_a_restart() {
        String sealed = vault.seal("default", key);
        ElytronPrivateKeyVault restarted = new ElytronPrivateKeyVault();
        restarted.unlock(home.resolve("vault"), false);
        assertThat(restarted.open("default", sealed)).isEqualTo(key);
    }

    @Test
    void same_key_never_seals_to_the_same_text() {
        assertThat(vault.seal("default", key)).isNotEqualTo(vault.seal("default", key));
    }

    @Test
    void key_does_not_open_under_another_alias() {
        String sealed = vault.seal("default", key);
        assertThatThrownBy(() -> vault.open("other", sealed))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("LKP002052")
                .hasMessageContaining("master-key.store");
    }

    @Test
    void secret_opens_under_its_name_only_and_never_as_a_key() {
        String sealed = vault.sealSecret("profile:bank", Secret.of("pässword"));
        assertThat(vault.openSecret("profile:bank", sealed).copy()).isEqualTo("pässword".toCharArray());
        assertThat(sealed).doesNotContain("pässword");
        assertThatThrownBy(() -> vault.openSecret("profile:other", sealed))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("profile:other");
        assertThatThrownBy(() -> vault.open("profile:bank", sealed)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> vault.openSecret("default", vault.seal("default", key)))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void tampered_key_does_not_open() {
        String sealed = vault.seal("default", key);
        int middle = sealed.length() / 2;
        char other = sealed.charAt(middle) == 'A' ? 'B' : 'A';
        String tampered = sealed.substring(0, middle) + other + sealed.substring(middle + 1);
        assertThatThrownBy(() -> vault.open("default", tampered)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> vault.open("default", "v1:EC:AAAA")).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> vault.open("default", "v1:EC:**")).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> vault.open("default", "nonsense")).isInstanceOf(VaultException.class);
    }

    @Test
    void key_of_another_home_does_not_open(@TempDir Path otherHome) {
        ElytronPrivateKeyVault other = new ElytronPrivateKeyVault();
        other.unlock(otherHome, true);
        assertThatThrownBy(() -> vault.open("default", other.seal("default", key)))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void missing_file_is_named_and_not_made_anew() throws IOException {
        Path file = home.resolve("vault/master-key.store");
        Files.delete(file);
        assertThatThrownBy(() -> new ElytronPrivateKeyVault().unlock(home.resolve("vault"), false))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("LKP002050")
                .hasMessageContaining(file.toString());
        assertThat(file).doesNotExist();
    }

    @Test
    void broken_file_is_named() throws IOException {
        Path file = home.resolve("vault/master-key.store");
        Files.writeString(file, "no such thing");
        assertThatThrownBy(() -> new ElytronPrivateKeyVault().unlock(home.resolve("vault"), true))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("LKP002051")
                .hasMessageContaining(file.toString());
    }

    @Test
    void nobody_else_can_read_the_file() throws IOException {
        Path file = home.resolve("vault/master-key.store");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void nothing_opens_before_it_is_unlocked() {
        assertThatThrownBy(() -> new ElytronPrivateKeyVault().seal("default", key))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("LKP002053");
    }
}
