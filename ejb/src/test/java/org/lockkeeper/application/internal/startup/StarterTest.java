package org.lockkeeper.application.internal.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.domain.certificate.VaultException;
import org.lockkeeper.domain.site.Listener;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.spi.config.ListenerBinding.Mode;

class StarterTest {

    private static final List<String> TABLES = List.of(
            "server",
            "cipher_list",
            "site",
            "site_listener",
            "settings_template",
            "ftp_user",
            "server_certificate",
            "administrator",
            "administrator_role",
            "audit_entry",
            "configuration_revision");

    @TempDir
    Path home;

    private TestServer server;

    @BeforeEach
    void emptyServer() {
        server = new TestServer(home);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void first_start_makes_what_is_promised() {
        StartResult result = server.startWithResult();
        server.database().run(() -> {
            Site site = server.database().sites().find("Default").orElseThrow();
            assertThat(site.rootFolder())
                    .isEqualTo(home.resolve("sites/Default").toString());
            assertThat(site.certificate().alias()).isEqualTo("default");
            assertThat(site.listeners())
                    .containsExactly(
                            new Listener(Mode.EXPLICIT, "0.0.0.0", 2121), new Listener(Mode.IMPLICIT, "0.0.0.0", 2990));
            assertThat(server.database()
                            .users()
                            .find("Default", "demo")
                            .orElseThrow()
                            .template()
                            .name())
                    .isEqualTo("Default Settings");
        });
        assertThat(result.demoExists()).isTrue();
        assertThat(result.demoPassword()).isPresent();
        assertThat(result.adminPassword().orElseThrow().copy()).hasSize(20);
        assertThat(server.auditEntries())
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(AuditAction.SERVER_CREATED, AuditAction.ADMINISTRATOR_CREATED);
    }

    @Test
    void clients_can_trust_the_exported_certificate() throws IOException {
        server.start();
        String exported = Files.readString(home.resolve("certificates/default.pem"));
        ServerCertificate certificate = server.database()
                .call(() -> server.database().certificates().find("default").orElseThrow());
        assertThat(exported).isEqualTo(certificate.chainPem()).doesNotContain("PRIVATE");
        assertThat(certificate.requestPem()).contains("CERTIFICATE REQUEST");
        assertThat(certificate.sealedKey()).startsWith("v1:EC:");
    }

    @Test
    void nobody_else_can_look_into_the_home() throws IOException {
        server.start();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(home.resolve("sites/Default")).isDirectory();
    }

    @Test
    void second_start_makes_nothing_and_changes_nothing() throws Exception {
        server.start();
        List<String> before = contents();
        Set<Path> files = files();
        server.with("LOCKKEEPER_DEMO_PASSWORD", "other")
                .with("LOCKKEEPER_FTPS_PORT", "4000")
                .with("LOCKKEEPER_ADMIN_USER", "else");
        StartResult second = server.startWithResult();
        assertThat(contents()).isEqualTo(before);
        assertThat(files()).isEqualTo(files);
        assertThat(second.adminPassword()).isEmpty();
        assertThat(second.demoPassword()).isEmpty();
        assertThat(second.demoExists()).isTrue();
    }

    @Test
    void given_password_of_the_administrator_is_used_and_not_told() {
        StartResult result = server.with("LOCKKEEPER_ADMIN_USER", "root")
                .with("LOCKKEEPER_ADMIN_PASSWORD", "given")
                .startWithResult();
        Administrator made = server.database()
                .call(() -> server.database().administrators().find("root").orElseThrow());
        assertThat(made.passwordHash()).isEqualTo("v1:given");
        assertThat(result.adminPassword()).isEmpty();
    }

    @Test
    void without_a_demo_password_there_is_no_demo_user() {
        assertThat(server.with("LOCKKEEPER_DEMO_PASSWORD", "").startWithResult().demoExists())
                .isFalse();
    }

    @Test
    void bad_setting_stops_the_start_before_anything_is_made() throws Exception {
        server.with("LOCKKEEPER_FTPS_PORT", "abc");
        assertThatThrownBy(server::start).isInstanceOf(StartupException.class);
        assertThat(contents()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void first_start_that_fails_leaves_no_row_and_the_next_one_succeeds() throws Exception {
        Path obstacle = Files.createDirectories(home.resolve("certificates/default.pem/x"));
        assertThatThrownBy(server::start).isInstanceOf(StartupException.class).hasMessageContaining("LKP002042");
        assertThat(contents()).isEmpty();
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        assertThat(server.startWithResult().demoPassword()).isPresent();
    }

    @Test
    void lost_vault_stops_the_start_and_is_not_made_anew() throws IOException {
        server.start();
        Path file = home.resolve("vault/master-key.store");
        Files.delete(file);
        assertThatThrownBy(server::start).isInstanceOf(VaultException.class).hasMessageContaining(file.toString());
        assertThat(file).doesNotExist();
    }

    @Test
    void vault_of_another_home_stops_the_start(@TempDir Path other) throws IOException {
        server.start();
        try (TestServer stranger = new TestServer(other)) {
            stranger.start();
        }
        Path file = home.resolve("vault/master-key.store");
        Files.delete(file);
        Files.copy(other.resolve("vault/master-key.store"), file);
        assertThatThrownBy(server::start).isInstanceOf(VaultException.class).hasMessageContaining("LKP002052");
    }

    private Set<Path> files() throws IOException {
        try (var paths = Files.walk(home)) {
            return Set.copyOf(paths.filter(Files::isRegularFile).toList());
        }
    }

    private List<String> contents() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = server.database().dataSource().getConnection()) {
            for (String table : TABLES) {
                read(connection, table, rows);
            }
        }
        return rows;
    }

    private static void read(Connection connection, String table, List<String> rows) throws SQLException {
        try (ResultSet result =
                connection.createStatement().executeQuery("select * from " + table + " order by 1, 2")) {
            while (result.next()) {
                StringBuilder row = new StringBuilder(table);
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append('|').append(result.getString(i));
                }
                rows.add(row.toString());
            }
        }
    }
}
