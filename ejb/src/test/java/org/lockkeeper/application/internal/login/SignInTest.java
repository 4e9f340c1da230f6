package org.lockkeeper.application.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
    private final MovingClock clock = new MovingClock();
    private SecondFactorCodes codes;
    private SignIn signIn;

    @BeforeEach
    void start() {
        server = new TestServer(home).with("LOCKKEEPER_ADMIN_PASSWORD", "given").start();
        database = server.database();
        hasher = new CountingHasher(database::inTransaction);
        codes = OneTimeCodes.of(server.pki().vault(), clock);
        signIn = new SignIn(
                database,
                database.administrators(),
                new PasswordCheck(hasher),
                codes,
                new SignInThrottle(clock),
                new RecentSignIns(clock),
                server.audit());
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

    @Test
    void administrator_is_refused_from_an_address_outside_of_his_networks() {
        database.run(() -> administrator().allowFrom(Set.of("10.0.0.0/8", "::1")));
        refused("admin", "given", "ADDRESS_NOT_ALLOWED");
        database.run(() -> administrator().allowFrom(Set.of("192.0.2.0/24")));
        assertThat(authenticate("admin", "given")).isPresent();
    }

    @Test
    void second_factor_is_the_end_of_the_password_and_each_code_is_taken_once() {
        String secret = codes.newSecret();
        database.run(() -> administrator().demandTotp(codes.seal("admin", secret)));
        refused("admin", "given", "WRONG_CODE");
        assertThat(authenticate("admin", "given000000")).isEmpty();
        assertThat(audited().detail()).isEqualTo("WRONG_CODE");
        String code = OneTimeCodes.code(secret, clock);
        assertThat(authenticate("admin", "given" + code)).isPresent();
        assertThat(authenticate("admin", "given" + code)).isEmpty();
        clock.pass(Duration.ofSeconds(30));
        assertThat(authenticate("admin", "given" + OneTimeCodes.code(secret, clock)))
                .isPresent();
    }

    @Test
    void requests_of_a_script_cost_one_hash_and_leave_one_entry_until_something_changes() {
        int before = server.auditEntries().size();
        for (int i = 0; i < 10; i++) {
            assertThat(request("given", Fixtures.ADDRESS)).isPresent();
        }
        assertThat(hasher.checks()).isEqualTo(1);
        assertThat(server.auditEntries()).hasSize(before + 1);
        assertThat(request("wrong", Fixtures.ADDRESS)).isEmpty();
        assertThat(request("given", "192.0.2.9")).isPresent();
        assertThat(hasher.checks()).isEqualTo(3);
        clock.pass(RecentSignIns.VALID);
        assertThat(request("given", Fixtures.ADDRESS)).isPresent();
        assertThat(hasher.checks()).isEqualTo(4);
        database.run(() -> administrator().enable(false));
        assertThat(request("given", Fixtures.ADDRESS)).isEmpty();
    }

    @Test
    void changed_password_ends_what_was_proven() {
        assertThat(request("given", Fixtures.ADDRESS)).isPresent();
        database.run(() -> administrator().changePassword("v1:other", clock.instant()));
        assertThat(request("given", Fixtures.ADDRESS)).isEmpty();
        assertThat(request("other", Fixtures.ADDRESS)).isPresent();
    }

    @Test
    void account_with_a_second_factor_is_asked_for_a_new_code_with_each_request() {
        String secret = codes.newSecret();
        database.run(() -> administrator().demandTotp(codes.seal("admin", secret)));
        String typed = "given" + OneTimeCodes.code(secret, clock);
        assertThat(request(typed, Fixtures.ADDRESS)).isPresent();
        assertThat(request(typed, Fixtures.ADDRESS)).isEmpty();
    }

    @Test
    void five_failures_lock_the_name_for_that_address_alone_and_for_a_while() {
        for (int i = 0; i < SignInThrottle.MAX_FAILURES; i++) {
            assertThat(authenticate("admin", "wrong")).isEmpty();
        }
        assertThat(authenticate("admin", "given")).isEmpty();
        assertThat(audited().detail()).isEqualTo("TOO_MANY_FAILURES");
        assertThat(signIn.authenticate("admin", "given".toCharArray(), "192.0.2.8"))
                .isPresent();
        clock.pass(SignInThrottle.LOCK);
        assertThat(authenticate("admin", "given")).isPresent();
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

    private Optional<SignIn.Account> request(String password, String address) {
        return signIn.authenticateRequest("admin", password.toCharArray(), address);
    }

    private Administrator administrator() {
        return database.administrators().find("admin").orElseThrow();
    }

    private AuditEntry audited() {
        return server.auditEntries().get(0);
    }
}
