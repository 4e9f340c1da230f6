package org.lockkeeper.application.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.application.internal.CountingHasher;
import org.lockkeeper.application.internal.Fixtures;
import org.lockkeeper.application.internal.clientcertificate.TestClientCertificates;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.LoginResult;
import org.lockkeeper.spi.login.LoginResult.Granted;
import org.lockkeeper.spi.login.LoginResult.Refused;
import org.lockkeeper.spi.login.Permission;
import org.lockkeeper.spi.login.RefusalReason;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.login.UserLimits;

class LoginServiceTest {

    @TempDir
    Path home;

    private TestServer server;
    private TestDatabase database;
    private CountingHasher hasher;
    private LoginService service;

    @BeforeEach
    void start() {
        server = new TestServer(home).start();
        database = server.database();
        hasher = new CountingHasher(database::inTransaction);
        TestClientCertificates certificates = new TestClientCertificates(server);
        service = new LoginService(
                database,
                new LoginAccounts(database.servers(), database.sites(), database.users()),
                new PasswordCheck(hasher),
                new CertificateStep(certificates.judge(), certificates.pending()),
                new LoginRecorder(database, database.users(), server.audit()),
                TestServer.CLOCK);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void right_password_gets_home_and_permissions() {
        UserGrant grant = granted(login("demo", "secret"));
        assertThat(grant.root()).isEqualTo(home.resolve("sites/Default/demo"));
        assertThat(grant.startFolder()).isEqualTo("/");
        assertThat(grant.permissions()).containsExactlyInAnyOrder(Permission.values());
        assertThat(grant.dataProtectionRequired()).isFalse();
        assertThat(audited().action()).isEqualTo(AuditAction.LOGIN);
        assertThat(hasher.checks()).isEqualTo(1);
    }

    @Test
    void settings_of_the_user_shape_the_grant() {
        change(user -> {
            user.settings().set(Settings.HOME_FOLDER, "partners/acme");
            user.settings().set(Settings.HOME_FOLDER_IS_ROOT, false);
            user.settings().set(Settings.PERMISSIONS, Set.of(Permission.LIST));
            user.settings().set(Settings.REQUIRE_DATA_PROTECTION, true);
        });
        assertThat(granted(login("demo", "secret")))
                .isEqualTo(new UserGrant(
                        "demo",
                        home.resolve("sites/Default"),
                        "/partners/acme",
                        Set.of(Permission.LIST),
                        List.of(),
                        true,
                        UserLimits.UNLIMITED));
    }

    @Test
    void limits_of_the_user_reach_the_engine_in_bytes() {
        change(user -> {
            user.settings().set(Settings.MAX_UPLOAD_KIB, 3L);
            user.settings().set(Settings.QUOTA_MIB, 2L);
            user.settings().set(Settings.IDLE_TIMEOUT_SECONDS, 60L);
            user.settings().set(Settings.BANNED_FILE_TYPES, List.of("*.exe"));
        });
        UserLimits limits = granted(login("demo", "secret")).limits();
        assertThat(limits.maxUploadBytes()).isEqualTo(3_072);
        assertThat(limits.maxDownloadBytes()).isEqualTo(Long.MAX_VALUE);
        assertThat(limits.quotaBytes()).isEqualTo(2_097_152);
        assertThat(limits.idleTimeout()).hasSeconds(60);
        assertThat(limits.bannedFileTypes()).containsExactly("*.exe");
    }

    @Test
    void login_from_a_denied_network_is_refused() {
        change(user -> user.settings().set(Settings.DENIED_ADDRESSES, List.of("127.0.0.0/8", "192.0.2.0/24")));
        refusedWith(login("demo", "secret"), RefusalReason.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void login_from_outside_the_allowed_networks_is_refused() {
        change(user -> user.settings().set(Settings.ALLOWED_ADDRESSES, List.of("2001:db8::/32")));
        refusedWith(login("demo", "secret"), RefusalReason.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void wrong_password_is_refused() {
        refusedWith(login("demo", "wrong"), RefusalReason.WRONG_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "DEMO", "", "..", "a/b", "demo\u0000", "a\r\nUSER b", "' or 1=1 --"})
    void unknown_user_is_refused(String name) {
        refusedWith(login(name, "secret"), RefusalReason.UNKNOWN_USER);
        assertThat(audited().objectName()).doesNotContain("\r", "\n", "\u0000");
    }

    @Test
    void disabled_user_is_refused() {
        change(user -> user.enable(false));
        refusedWith(login("demo", "secret"), RefusalReason.USER_DISABLED);
    }

    @Test
    void expired_user_is_refused_from_the_very_instant() {
        change(user -> user.settings().set(Settings.EXPIRES, Fixtures.NOW));
        refusedWith(login("demo", "secret"), RefusalReason.USER_EXPIRED);
        change(user -> user.settings().set(Settings.EXPIRES, Fixtures.NOW.plusSeconds(1)));
        granted(login("demo", "secret"));
    }

    @Test
    void disabled_or_missing_site_lets_nobody_in() {
        changeSite(site -> site.enable(false));
        refusedWith(login("demo", "secret"), RefusalReason.SITE_UNAVAILABLE);
        assertThat(service.login(Fixtures.login("Gone", "demo", "secret", true)))
                .isEqualTo(new Refused(RefusalReason.SITE_UNAVAILABLE));
    }

    @Test
    void closed_gate_of_the_server_lets_nobody_in_over_tls() {
        database.run(() -> database.servers().find().orElseThrow().enableSsl(false));
        refusedWith(login("demo", "secret"), RefusalReason.FTPS_NOT_ALLOWED);
    }

    @Test
    void closed_gate_of_the_site_beats_the_user() {
        changeSite(site -> site.enableSsl(false));
        change(user -> user.settings().set(Settings.SSL, true));
        refusedWith(login("demo", "secret"), RefusalReason.FTPS_NOT_ALLOWED);
    }

    @Test
    void user_without_ftps_is_refused_below_the_open_gate() {
        change(user -> user.settings().set(Settings.SSL, false));
        refusedWith(login("demo", "secret"), RefusalReason.FTPS_NOT_ALLOWED);
    }

    @Test
    void login_in_clear_is_refused_unless_the_site_allows_it() {
        LoginRequest inClear = Fixtures.login("Default", "demo", "secret", false);
        refusedWith(service.login(inClear), RefusalReason.TLS_REQUIRED);
        changeSite(site -> site.allowClearLogin(true));
        granted(service.login(inClear));
    }

    @Test
    void reason_of_the_account_is_not_told_to_who_lacks_the_password() {
        change(user -> user.settings().set(Settings.EXPIRES, Fixtures.NOW));
        refusedWith(login("demo", "wrong"), RefusalReason.WRONG_PASSWORD);
    }

    @Test
    void without_a_password_nobody_gets_in_and_nothing_is_recorded() {
        int before = server.auditEntries().size();
        LoginRequest nameOnly =
                new LoginRequest(Fixtures.session("Default", true), "demo", Optional.empty(), List.of());
        assertThat(service.login(nameOnly)).isInstanceOf(Refused.class);
        assertThat(server.auditEntries()).hasSize(before);
    }

    @Test
    void hash_is_renewed_at_login_when_the_cost_has_grown() {
        hasher.grow();
        granted(login("demo", "secret"));
        assertThat(database.call(() -> demo().passwordHash())).isEqualTo("v2:secret");
        granted(login("demo", "secret"));
    }

    private LoginResult login(String user, String password) {
        return service.login(Fixtures.login("Default", user, password, true));
    }

    private static UserGrant granted(LoginResult result) {
        assertThat(result).isInstanceOf(Granted.class);
        return ((Granted) result).grant();
    }

    /** The same cost each time, the true reason in the audit. */
    private void refusedWith(LoginResult result, RefusalReason reason) {
        assertThat(result).isEqualTo(new Refused(reason));
        assertThat(hasher.checks()).isEqualTo(1);
        assertThat(audited().action()).isEqualTo(AuditAction.LOGIN_REFUSED);
        assertThat(audited().detail()).isEqualTo(reason.name());
        assertThat(audited().address()).isEqualTo(Fixtures.ADDRESS);
        assertThat(audited().objectName()).startsWith("site:Default/user:");
    }

    private AuditEntry audited() {
        return server.auditEntries().get(0);
    }

    private User demo() {
        return database.users().find("Default", "demo").orElseThrow();
    }

    private void change(Consumer<User> change) {
        database.run(() -> change.accept(demo()));
    }

    private void changeSite(Consumer<Site> change) {
        database.run(() -> change.accept(database.sites().find("Default").orElseThrow()));
    }
}
