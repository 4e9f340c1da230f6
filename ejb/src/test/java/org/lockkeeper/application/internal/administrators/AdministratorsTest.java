package org.lockkeeper.application.internal.administrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ejb.SessionContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.AccountService.NewToken;
import org.lockkeeper.application.AccountService.SecondFactorOffer;
import org.lockkeeper.application.AdministratorsService.AdministratorDetails;
import org.lockkeeper.application.AdministratorsService.AdministratorInput;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.internal.CountingHasher;
import org.lockkeeper.application.internal.Fixtures;
import org.lockkeeper.application.internal.login.MovingClock;
import org.lockkeeper.application.internal.login.OneTimeCodes;
import org.lockkeeper.application.internal.login.SecondFactorCodes;
import org.lockkeeper.application.internal.login.TokenSignIn;
import org.lockkeeper.application.internal.login.TokenSignIns;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.infrastructure.password.PassayPasswordRules;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

class AdministratorsTest {

    private static final String PASSWORD = "quay-wharf-sluice";

    @TempDir
    Path home;

    private final SessionContext caller = mock(SessionContext.class);
    private final MovingClock clock = new MovingClock();
    private TestServer server;
    private TestDatabase database;
    private AdministratorsServiceBean administrators;
    private AccountServiceBean account;

    @BeforeEach
    void start() {
        server = new TestServer(home).with("LOCKKEEPER_ADMIN_PASSWORD", "given").start();
        database = server.database();
        when(caller.getCallerPrincipal()).thenReturn(() -> "admin");
        administrators = administratorsService();
        account = accountService();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void new_administrator_is_confined_to_his_sites_and_on_record() {
        AdministratorDetails made = administrators.create(confined("bob", "Default"));
        assertThat(made.roles()).containsExactly(Roles.USER_ADMINISTRATOR);
        assertThat(made.confined()).isTrue();
        assertThat(made.sites()).containsExactly("Default");
        assertThat(administrators.administrators(new PageRequest(0, 10)).total())
                .isEqualTo(2);
        assertThat(audited().action()).isEqualTo(AuditAction.ADMINISTRATOR_CREATED);
        assertThat(audited().afterValue()).contains("name=bob").doesNotContain(PASSWORD);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        AdministratorInput input = new AdministratorInput(
                "a:b", secret("short"), true, Set.of("KING"), true, Set.of("Nowhere"), Set.of("not/an/address"));
        assertThatThrownBy(() -> administrators.create(input))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting("field")
                        .containsExactlyInAnyOrder("name", "password", "roles", "sites", "allowedAddresses"));
    }

    @Test
    void name_is_taken_only_once() {
        administrators.create(confined("bob", "Default"));
        assertThatThrownBy(() -> administrators.create(confined("bob", "Default")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void last_server_administrator_can_neither_be_removed_nor_disabled_nor_demoted() {
        long version = version("admin");
        assertThatThrownBy(() -> administrators.delete("admin", version)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> administrators.change("admin", everything("admin", false), version))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> administrators.change("admin", confined("admin", "Default"), version))
                .isInstanceOf(ConflictException.class);
        assertThat(administrators.administrator("admin").orElseThrow().enabled())
                .isTrue();
        administrators.create(everything("carol", true));
        administrators.delete("admin", version("admin"));
        assertThat(administrators.administrator("admin")).isEmpty();
    }

    @Test
    void change_on_top_of_an_old_version_is_refused() {
        administrators.create(confined("bob", "Default"));
        long old = version("bob");
        administrators.change("bob", everything("bob", true), old);
        assertThatThrownBy(() -> administrators.change("bob", confined("bob", "Default"), old))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> administrators.delete("nobody", 1)).isInstanceOf(MissingObjectException.class);
    }

    @Test
    void own_password_changes_only_with_the_old_one_and_by_the_rules() {
        assertThatThrownBy(() -> account.changePassword(secret("wrong"), secret(PASSWORD)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("current");
        assertThatThrownBy(() -> account.changePassword(secret("given"), secret("admin-admin-admin")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("name");
        account.changePassword(secret("given"), secret(PASSWORD));
        assertThat(database.call(() ->
                        database.administrators().find("admin").orElseThrow().passwordHash()))
                .isEqualTo("v1:" + PASSWORD);
    }

    @Test
    void second_factor_counts_once_a_code_of_it_was_seen_and_another_can_reset_it() {
        SecondFactorOffer offer = account.offerSecondFactor();
        assertThatThrownBy(() -> account.confirmSecondFactor("000000")).isInstanceOf(InvalidInputException.class);
        assertThat(account.me().secondFactor()).isFalse();
        account.confirmSecondFactor(OneTimeCodes.code(offer.secret(), clock));
        assertThat(account.me().secondFactor()).isTrue();
        assertThatThrownBy(() -> account.removeSecondFactor(secret("wrong"))).isInstanceOf(InvalidInputException.class);
        administrators.resetSecondFactor("admin");
        assertThat(account.me().secondFactor()).isFalse();
    }

    @Test
    void offer_of_a_second_factor_ends() {
        SecondFactorOffer offer = account.offerSecondFactor();
        clock.pass(Duration.ofMinutes(11));
        assertThatThrownBy(() -> account.confirmSecondFactor(OneTimeCodes.code(offer.secret(), clock)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void token_lets_in_until_it_expires_or_is_deleted_and_reads_only_where_it_says_so() {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        NewToken full = account.createToken("deploy", false, tomorrow);
        NewToken reading = account.createToken("monitor", true, tomorrow);
        TokenSignIn signIn = TokenSignIns.on(server, clock);
        assertThat(signIn.authenticate(full.token(), Fixtures.ADDRESS)
                        .orElseThrow()
                        .roles())
                .containsExactly(Roles.SERVER_ADMINISTRATOR);
        assertThat(signIn.authenticate(reading.token(), Fixtures.ADDRESS)
                        .orElseThrow()
                        .roles())
                .containsExactly(Roles.AUDITOR);
        assertThat(account.tokens()).allMatch(token -> token.lastUsed().isPresent());
        account.deleteToken(full.view().id());
        assertThat(signIn.authenticate(full.token(), Fixtures.ADDRESS)).isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(signIn.authenticate(reading.token(), Fixtures.ADDRESS)).isEmpty();
        assertThat(audited().detail()).isEqualTo("TOKEN_EXPIRED");
    }

    @Test
    void token_of_a_disabled_administrator_is_worthless_and_guessing_is_not_audited_without_end() {
        administrators.create(everything("carol", true));
        NewToken token = account.createToken("deploy", false, clock.instant().plus(Duration.ofDays(1)));
        administrators.change("admin", everything("admin", false), version("admin"));
        TokenSignIn signIn = TokenSignIns.on(server, clock);
        assertThat(signIn.authenticate(token.token(), Fixtures.ADDRESS)).isEmpty();
        int audited = server.auditEntries().size();
        for (int i = 0; i < 20; i++) {
            assertThat(signIn.authenticate("lk_guess" + i, Fixtures.ADDRESS)).isEmpty();
        }
        assertThat(server.auditEntries()).hasSizeLessThan(audited + 10);
    }

    @Test
    void token_ends_within_a_year_and_has_a_name() {
        assertThatThrownBy(() -> account.createToken(" ", false, clock.instant().plus(Duration.ofDays(400))))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .hasSize(2));
    }

    private AdministratorInput confined(String name, String site) {
        return new AdministratorInput(
                name, secret(PASSWORD), true, Set.of(Roles.USER_ADMINISTRATOR), true, Set.of(site), Set.of());
    }

    private AdministratorInput everything(String name, boolean enabled) {
        return new AdministratorInput(
                name, secret(PASSWORD), enabled, Set.of(Roles.SERVER_ADMINISTRATOR), false, Set.of(), Set.of());
    }

    private static char[] secret(String text) {
        return text.toCharArray();
    }

    private long version(String name) {
        return administrators.administrator(name).orElseThrow().version();
    }

    private AuditEntry audited() {
        return server.auditEntries().get(0);
    }

    private AdministratorsServiceBean administratorsService() {
        AdministratorsServiceBean bean = new AdministratorsServiceBean();
        bean.transactions = database;
        bean.administrators = database.administrators();
        bean.servers = database.servers();
        bean.sites = database.sites();
        bean.hasher = new CountingHasher(database::inTransaction);
        bean.check = new AdministratorCheck(new PassayPasswordRules(), database.sites());
        bean.mapping = mapping();
        bean.audit = server.audit();
        bean.clock = clock;
        bean.context = caller;
        return bean;
    }

    private AccountServiceBean accountService() {
        SecondFactorCodes codes = OneTimeCodes.of(server.pki().vault(), clock);
        AccountServiceBean bean = new AccountServiceBean();
        bean.transactions = database;
        bean.administrators = database.administrators();
        bean.hasher = new CountingHasher(database::inTransaction);
        bean.check = new AdministratorCheck(new PassayPasswordRules(), database.sites());
        bean.mapping = mapping();
        bean.audit = new AccountAudit(server.audit());
        bean.secondFactor = new SecondFactorSetup(codes, clock);
        bean.tokens = new ApiTokens(database.tokens(), bean.audit, clock);
        bean.clock = clock;
        bean.context = caller;
        return bean;
    }

    private AdministratorMapping mapping() {
        return new AdministratorMapping(OneTimeCodes.throttle(clock));
    }
}
