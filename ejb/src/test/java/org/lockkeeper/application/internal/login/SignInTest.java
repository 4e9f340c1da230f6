package org.lockkeeper.application.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.CountingHasher;
import org.lockkeeper.application.internal.Fixtures;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

class SignInTest {

    @TempDir
    Path home;

    private TestServer server;
    private TestDatabase database;
    private CountingHasher hasher;
    private SignIn signIn;

    @BeforeEach
    void start() {
        server = new TestServer(home).with("LOCKKEEPER_ADMIN_PASSWORD", "given").start();
        database = server.database();
        hasher = new CountingHasher(database::inTransaction);
        signIn = new SignIn(database, database.administrators(), new PasswordCheck(hasher), server.audit());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void right_password_gives_the_roles() {
        assertThat(authenticate("admin", "given").orElseThrow().roles()).containsExactly(Roles.SERVER_ADMINISTRATOR);
        assertThat(audited().action()).isEqualTo(AuditAction.ADMIN_LOGIN);
        assertThat(audited().actor()).isEqualTo("admin");
    }

    @Test
    void wrong_password_is_refused() {
        refused("admin", "wrong", "WRONG_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "admin\u0000", "ad\nmin"})
    void unknown_name_is_refused_at_the_same_cost(String name) {
        refused(name, "given", "UNKNOWN_ADMINISTRATOR");
    }

    @Test
    void disabled_administrator_is_refused() {
        database.run(() -> administrator().enable(false));
        refused("admin", "given", "ADMINISTRATOR_DISABLED");
    }

    @Test
    void hash_is_renewed_when_the_cost_has_grown() {
        hasher.grow();
        assertThat(authenticate("admin", "given")).isPresent();
        assertThat(database.call(() -> administrator().passwordHash())).isEqualTo("v2:given");
    }

    private void refused(String name, String password, String reason) {
        assertThat(authenticate(name, password)).isEmpty();
        assertThat(hasher.checks()).isEqualTo(1);
        assertThat(audited().action()).isEqualTo(AuditAction.ADMIN_LOGIN_REFUSED);
        assertThat(audited().detail()).isEqualTo(reason);
        assertThat(audited().address()).isEqualTo(Fixtures.ADDRESS);
    }

    private Optional<SignIn.Account> authenticate(String name, String password) {
        return signIn.authenticate(name, password.toCharArray(), Fixtures.ADDRESS);
    }

    private Administrator administrator() {
        return database.administrators().find("admin").orElseThrow();
    }

    private AuditEntry audited() {
        return server.auditEntries().get(0);
    }
}
