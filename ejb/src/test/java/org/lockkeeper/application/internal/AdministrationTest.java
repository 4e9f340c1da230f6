package org.lockkeeper.application.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.enterprise.event.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.EffectiveView;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.SettingsSheet;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.SiteView.Listener;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.TemplateDefinition;
import org.lockkeeper.application.TemplateView;
import org.lockkeeper.application.UserDefinition;
import org.lockkeeper.application.UserService.UserQuery;
import org.lockkeeper.application.UserView;
import org.lockkeeper.application.internal.change.AccessWithdrawn;
import org.lockkeeper.application.internal.change.ConfigurationChanged;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.settings.SettingsServiceBean;
import org.lockkeeper.application.internal.settings.TestSettings;
import org.lockkeeper.application.internal.site.SiteServiceBean;
import org.lockkeeper.application.internal.site.TestSites;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.application.internal.template.TemplateServiceBean;
import org.lockkeeper.application.internal.template.TestTemplates;
import org.lockkeeper.application.internal.user.TestUsers;
import org.lockkeeper.application.internal.user.UserServiceBean;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.password.PasswordHasher;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

/** Sites, Settings Templates and users: what can be made of them, and what is refused. */
@SuppressWarnings("unchecked")
class AdministrationTest {

    private static final PageRequest ALL = new PageRequest(0, 100);

    @TempDir
    Path home;

    private final Event<ConfigurationChanged> changed = mock(Event.class);
    private final Event<AccessWithdrawn> withdrawn = mock(Event.class);
    private final PasswordHasher hasher = mock(PasswordHasher.class);

    private TestServer server;
    private SiteServiceBean sites;
    private TemplateServiceBean templates;
    private UserServiceBean users;
    private SettingsServiceBean settings;

    @BeforeEach
    void start() {
        server = new TestServer(home).start();
        when(hasher.hash(any())).thenAnswer(call -> {
            assertThat(database().inTransaction())
                    .as("hashing in a transaction")
                    .isFalse();
            return "hash of " + new String(call.getArgument(0, char[].class));
        });
        ConfigurationChanges changes =
                new ConfigurationChanges(server.audit(), database().servers(), changed);
        sites = TestSites.service(server, changes, withdrawn);
        templates = TestTemplates.service(database(), changes);
        users = TestUsers.service(database(), hasher, changes, withdrawn);
        settings = TestSettings.service(database());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void site_is_made_with_its_first_template_and_a_folder_below_the_home() {
        SiteView site = call(() -> sites.create(main()));
        assertThat(site.rootFolder()).isEqualTo(home.resolve("sites/Main").toString());
        assertThat(site.certificate()).isEqualTo("default");
        assertThat(site.listeners()).containsExactly(new Listener("EXPLICIT", "127.0.0.1", 4021));
        assertThat(call(() -> templates.templates("Main", ALL)).items())
                .extracting(TemplateView::name)
                .containsExactly("Default Settings");
        assertThat(audit()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.SITE_CREATED);
            assertThat(entry.actor()).isEqualTo("alice");
            assertThat(entry.objectName()).isEqualTo("site:Main");
            assertThat(entry.afterValue()).contains("listeners=[EXPLICIT 127.0.0.1:4021]", "ssl=true");
        });
        verify(changed).fire(any());
    }

    @Test
    void every_wrong_field_of_a_site_is_named_at_once_and_nothing_is_made() {
        SiteDefinition wrong = new SiteDefinition(
                "a/b",
                true,
                true,
                List.of(new Listener("FTP", "not an address", 70_000)),
                "none",
                new SiteView.PortRange(9, 5),
                "example.org",
                "relative",
                "MAYBE",
                "two\nlines",
                false,
                true,
                null,
                Map.of("quotaMiB", 0, "noSuch", 1, "ssl", false));
        assertErrors(() -> call(() -> sites.create(wrong)))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "certificate",
                        "rootFolder",
                        "dataSessionReuse",
                        "passivePorts",
                        "greeting",
                        "passiveAddress",
                        "listeners[0].port",
                        "listeners[0].address",
                        "listeners[0].mode",
                        "settings.quotaMiB",
                        "settings.noSuch",
                        "settings.ssl");
        assertThat(call(() -> sites.sites(ALL)).total()).isEqualTo(1);
        verify(changed, never()).fire(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/vault", "/database/x", "/sites", "/.."})
    void root_folder_keeps_away_from_the_products_own_files(String below) {
        SiteDefinition inside = rooted(home + below);
        assertErrors(() -> call(() -> sites.create(inside)))
                .extracting(FieldError::field)
                .containsExactly("rootFolder");
    }

    @Test
    void root_folder_may_be_elsewhere_or_below_the_folder_of_sites() {
        assertThat(call(() -> sites.create(rooted("/srv/files"))).rootFolder()).isEqualTo("/srv/files");
        SiteView made = site("Main");
        SiteDefinition moved = rooted(home + "/sites/other");
        assertThat(call(() -> sites.change("Main", moved, made.version())).rootFolder())
                .isEqualTo(home + "/sites/other");
    }

    @Test
    void name_of_a_site_is_taken_once() {
        assertThatThrownBy(() -> call(() -> sites.create(SiteDefinition.named("Default"))))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("'Default'");
        SiteView made = call(() -> sites.create(main()));
        assertThatThrownBy(() -> call(() -> sites.change("Main", SiteDefinition.named("Default"), made.version())))
                .isInstanceOf(ConflictException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "EXPLICIT,0.0.0.0,2121,true",
        "IMPLICIT,0.0.0.0,2121,false",
        "EXPLICIT,127.0.0.1,2121,false",
        "EXPLICIT,::,2121,false",
        "EXPLICIT,127.0.0.1,2122,true",
        "EXPLICIT,0.0.0.0,0,true"
    })
    void port_is_shared_only_with_the_same_address_and_mode(String mode, String address, int port, boolean allowed) {
        SiteDefinition second = listening(new Listener(mode, address, port));
        if (allowed) {
            assertThat(call(() -> sites.create(second)).listeners()).hasSize(1);
        } else {
            assertThatThrownBy(() -> call(() -> sites.create(second)))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("Site 'Default'");
        }
    }

    @Test
    void listeners_of_one_site_are_different() {
        Listener twice = new Listener("EXPLICIT", "127.0.0.1", 4021);
        assertErrors(() -> call(() -> sites.create(listening(twice, twice))))
                .extracting(FieldError::field)
                .containsExactly("listeners[1]");
    }

    @Test
    void second_of_two_administrators_is_told_and_nothing_is_lost() {
        SiteView seen = call(() -> sites.create(main()));
        SiteView first = call(() -> sites.change("Main", greeting("First"), seen.version()));
        assertThat(first.version()).isGreaterThan(seen.version());
        assertThatThrownBy(() -> call(() -> sites.change("Main", greeting("Second"), seen.version())))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> run(() -> sites.delete("Main", true, seen.version())))
                .isInstanceOf(StaleVersionException.class);
        assertThat(call(() -> sites.site("Main")).orElseThrow().greeting()).isEqualTo("First");
    }

    @Test
    void change_that_changes_nothing_leaves_no_trace() {
        SiteView seen = call(() -> sites.create(main()));
        SiteView again = call(() -> sites.change("Main", seen.definition(), seen.version()));
        assertThat(again).isEqualTo(seen);
        verify(changed, times(1)).fire(any());
    }

    @Test
    void renamed_site_keeps_its_files_templates_and_users() {
        SiteView seen = site("Default");
        SiteDefinition renamed = new SiteDefinition(
                "Other",
                true,
                true,
                seen.listeners(),
                null,
                seen.passivePorts(),
                null,
                null,
                "ENFORCED",
                "Hello",
                false,
                true,
                null,
                Map.of("bannedFileTypes", List.of("*.exe")));
        SiteView other = call(() -> sites.change("Default", renamed, seen.version()));
        assertThat(other.rootFolder()).isEqualTo(seen.rootFolder());
        assertThat(other.settings()).isEqualTo(Map.of("bannedFileTypes", List.of("*.exe")));
        assertThat(call(() -> users.user("Other", "demo"))).isPresent();
        assertThat(audit().objectName()).isEqualTo("site:Default");
        assertThat(audit().beforeValue()).isEqualTo("name=Default, greeting=Service ready");
    }

    @Test
    void site_with_users_goes_only_where_that_is_wanted_and_its_sessions_end() {
        SiteView seen = site("Default");
        assertThatThrownBy(() -> run(() -> sites.delete("Default", false, seen.version())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("has 1 user;");
        run(() -> sites.delete("Default", true, seen.version()));
        assertThat(call(() -> sites.site("Default"))).isEmpty();
        assertThat(call(() -> users.user("Default", "demo"))).isEmpty();
        verify(withdrawn).fire(AccessWithdrawn.ofSite("Default"));
        assertThat(audit().action()).isEqualTo(AuditAction.SITE_DELETED);
        assertThatThrownBy(() -> run(() -> sites.delete("Default", true, 1)))
                .isInstanceOf(MissingObjectException.class);
    }

    @Test
    void template_with_users_and_the_last_one_stay() {
        TemplateView used =
                call(() -> templates.template("Default", "Default Settings")).orElseThrow();
        assertThat(used.users()).isEqualTo(1);
        assertThatThrownBy(() -> run(() -> templates.delete("Default", used.name(), used.version())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("has 1 user: demo.");
        call(() -> sites.create(main()));
        TemplateView last =
                call(() -> templates.template("Main", "Default Settings")).orElseThrow();
        assertThatThrownBy(() -> run(() -> templates.delete("Main", last.name(), last.version())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("last");
    }

    @Test
    void template_is_made_changed_renamed_and_deleted() {
        TemplateView made = call(() -> templates.create(
                "Default", new TemplateDefinition("Partners", Map.of("quotaMiB", 5, "homeFolderIsRoot", false))));
        assertThat(made.settings()).isEqualTo(Map.of("quotaMiB", 5L, "homeFolderIsRoot", false));
        TemplateView changedOne = call(() -> templates.change(
                "Default",
                "Partners",
                new TemplateDefinition("Friends", Map.of("quotaMiB", "unlimited")),
                made.version()));
        assertThat(changedOne.settings()).isEqualTo(Map.of("quotaMiB", "unlimited"));
        assertThat(audit().beforeValue())
                .isEqualTo("name=Partners, settings.homeFolderIsRoot=false, settings.quotaMiB=5");
        assertThatThrownBy(() -> call(() -> templates.create("Default", TemplateDefinition.named("Friends"))))
                .isInstanceOf(ConflictException.class);
        assertErrors(() -> call(() -> templates.create("Default", TemplateDefinition.named(null))))
                .extracting(FieldError::field)
                .containsExactly("name");
        assertThatThrownBy(() -> run(() -> templates.delete("Default", "Friends", made.version())))
                .isInstanceOf(StaleVersionException.class);
        run(() -> templates.delete("Default", "Friends", changedOne.version()));
        assertThat(call(() -> templates.template("Default", "Friends"))).isEmpty();
        assertThatThrownBy(() -> call(() -> templates.create("Gone", TemplateDefinition.named("x"))))
                .isInstanceOf(MissingObjectException.class);
    }

    @Test
    void users_who_inherit_a_setting_are_known() {
        users.create("Default", UserDefinition.named("anna"));
        users.create("Default", new UserDefinition("bert", null, true, Map.of("quotaMiB", 7), null));
        assertThat(call(() -> templates.inheritors("Default", "Default Settings", "quotaMiB", ALL)))
                .isEqualTo(new org.lockkeeper.application.Page<>(List.of("anna", "demo"), 2));
        assertErrors(() -> call(() -> templates.inheritors("Default", "Default Settings", "x", ALL)))
                .extracting(FieldError::field)
                .containsExactly("setting");
    }

    @Test
    void user_is_made_with_a_hash_that_was_computed_outside_of_every_transaction() {
        UserView anna = users.create("Default", UserDefinition.named("anna").with("geheim".toCharArray()));
        assertThat(anna).isEqualTo(new UserView("anna", "Default", "Default Settings", true, Map.of(), anna.version()));
        assertThat(hash("anna")).isEqualTo("hash of geheim");
        assertThat(audit().afterValue()).doesNotContain("geheim");
    }

    @Test
    void user_without_a_password_has_no_hash() {
        users.create("Default", UserDefinition.named("anna"));
        assertThat(hash("anna")).isNull();
    }

    @Test
    void what_is_refused_costs_no_hash() {
        assertThatThrownBy(() ->
                        users.create("Default", UserDefinition.named("demo").with("x".toCharArray())))
                .isInstanceOf(ConflictException.class);
        assertErrors(() -> users.create(
                        "Default", new UserDefinition("..", "none", true, Map.of("expires", "soon"), new char[0])))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("name", "template", "password");
        assertThatThrownBy(() -> users.create("Gone", UserDefinition.named("x")))
                .isInstanceOf(MissingObjectException.class);
        assertThatThrownBy(() -> users.change(
                        "Default", "demo", UserDefinition.named("demo").with("x".toCharArray()), 99))
                .isInstanceOf(StaleVersionException.class);
        verify(hasher, never()).hash(any());
    }

    @Test
    void moved_user_keeps_what_he_overrides() {
        call(() -> templates.create("Default", TemplateDefinition.named("Partners")));
        UserView anna = users.create(
                "Default", new UserDefinition("anna", "Default Settings", true, Map.of("quotaMiB", 7), null));
        UserView moved = users.change("Default", "anna", anna.definition().in("Partners"), anna.version());
        assertThat(moved.template()).isEqualTo("Partners");
        assertThat(moved.settings()).isEqualTo(Map.of("quotaMiB", 7L));
        assertThat(audit().beforeValue()).isEqualTo("template=Default Settings");
        assertThat(audit().afterValue()).isEqualTo("template=Partners");
    }

    @Test
    void renamed_user_keeps_his_home_and_his_password() {
        UserView anna = users.create("Default", UserDefinition.named("anna").with("geheim".toCharArray()));
        UserDefinition renamed = new UserDefinition("anne", null, true, Map.of(), null);
        UserView anne = users.change("Default", "anna", renamed, anna.version());
        assertThat(anne.settings()).isEqualTo(Map.of("homeFolder", "anna"));
        assertThat(hash("anne")).isNotNull();
        assertThat(call(() -> users.user("Default", "anna"))).isEmpty();
    }

    @Test
    void sessions_of_a_user_end_when_he_is_switched_off_or_deleted_but_not_when_he_is_changed() {
        UserView anna = users.create("Default", UserDefinition.named("anna"));
        UserView changedOne =
                users.change("Default", "anna", UserDefinition.named("anna").with("x".toCharArray()), anna.version());
        verify(withdrawn, never()).fire(any());
        assertThat(audit().afterValue()).isEqualTo("password=(new)");
        UserDefinition off = new UserDefinition("anna", null, false, Map.of(), null);
        UserView disabled = users.change("Default", "anna", off, changedOne.version());
        verify(withdrawn).fire(AccessWithdrawn.ofUser("Default", "anna"));
        run(() -> users.delete("Default", "anna", disabled.version()));
        verify(withdrawn, times(2)).fire(AccessWithdrawn.ofUser("Default", "anna"));
        assertThat(call(() -> users.user("Default", "anna"))).isEmpty();
    }

    @Test
    void users_are_found_by_a_part_of_their_name_and_by_template() {
        call(() -> templates.create("Default", TemplateDefinition.named("Partners")));
        users.create("Default", UserDefinition.named("Anna").in("Partners"));
        users.create("Default", UserDefinition.named("hannah").in("Default Settings"));
        users.create("Default", UserDefinition.named("a%b_".replace("%", "")).in("Default Settings"));
        assertThat(names(new UserQuery("ANN", null))).containsExactly("Anna", "hannah");
        assertThat(names(new UserQuery("ann", "Partners"))).containsExactly("Anna");
        assertThat(names(new UserQuery("_", null))).containsExactly("ab_");
        assertThat(names(new UserQuery("%", null))).isEmpty();
    }

    @Test
    void effective_values_name_their_origin_and_the_gate() {
        UserView demo = call(() -> users.user("Default", "demo")).orElseThrow();
        users.change(
                "Default", "demo", new UserDefinition("demo", null, true, Map.of("quotaMiB", 7), null), demo.version());
        Map<String, EffectiveView> effective = call(() -> settings.effective("Default", "demo"));
        assertThat(effective.get("quotaMiB")).isEqualTo(new EffectiveView(7L, "USER", "demo", null));
        assertThat(effective.get("expires")).isEqualTo(new EffectiveView("never", "DEFAULT", "", null));
        SiteView site = site("Default");
        SiteDefinition closed = new SiteDefinition(
                "Default",
                true,
                false,
                site.listeners(),
                null,
                null,
                null,
                null,
                "ENFORCED",
                "x",
                false,
                true,
                null,
                Map.of());
        call(() -> sites.change("Default", closed, site.version()));
        assertThat(call(() -> settings.effective("Default", "demo")).get("ssl"))
                .isEqualTo(new EffectiveView(false, "SITE", "Default", "SITE"));
        assertThatThrownBy(() -> call(() -> settings.effective("Default", "nobody")))
                .isInstanceOf(MissingObjectException.class);
    }

    @Test
    void sheet_shows_own_and_inherited_value_side_by_side() {
        TemplateView template =
                call(() -> templates.template("Default", "Default Settings")).orElseThrow();
        call(() -> templates.change(
                "Default",
                template.name(),
                new TemplateDefinition(template.name(), Map.of("quotaMiB", 9)),
                template.version()));
        SettingsSheet.Row own = row(call(() -> settings.ofTemplate("Default", template.name())), "quotaMiB");
        assertThat(own.own()).isEqualTo(9L);
        assertThat(own.inherited().source()).isEqualTo("DEFAULT");
        SettingsSheet.Row inherited = row(call(() -> settings.ofUser("Default", "demo")), "quotaMiB");
        assertThat(inherited.custom()).isFalse();
        assertThat(inherited.effective()).isEqualTo(new EffectiveView(9L, "TEMPLATE", "Default Settings", null));
        assertThat(call(() -> settings.ofServer()).rows())
                .extracting(row -> row.setting().key())
                .contains("quotaMiB")
                .doesNotContain("ssl", "expires");
        assertThat(call(() -> settings.ofSite("Default")).rows())
                .extracting(row -> row.setting().key())
                .contains("hostNames")
                .doesNotContain("ssl");
    }

    private static SettingsSheet.Row row(SettingsSheet sheet, String key) {
        return sheet.rows().stream()
                .filter(row -> row.setting().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(UserQuery query) {
        return call(() -> users.users("Default", query, ALL)).items().stream()
                .map(UserView::name)
                .toList();
    }

    private String hash(String name) {
        return call(() -> database().users().find("Default", name).orElseThrow().passwordHash());
    }

    private SiteView site(String name) {
        return call(() -> sites.site(name)).orElseThrow();
    }

    private static SiteDefinition main() {
        return listening(new Listener("EXPLICIT", "127.0.0.1", 4021));
    }

    private static SiteDefinition listening(Listener... listeners) {
        return definition(null, "Service ready", listeners);
    }

    private static SiteDefinition rooted(String folder) {
        return definition(folder, "Service ready");
    }

    private static SiteDefinition greeting(String greeting) {
        return definition(null, greeting);
    }

    private static SiteDefinition definition(String folder, String greeting, Listener... listeners) {
        return new SiteDefinition(
                "Main",
                true,
                true,
                List.of(listeners),
                null,
                null,
                null,
                folder,
                "ENFORCED",
                greeting,
                false,
                true,
                null,
                Map.of());
    }

    private static org.assertj.core.api.ListAssert<FieldError> assertErrors(ThrowingCallable call) {
        InvalidInputException refused =
                org.assertj.core.api.Assertions.catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refused).as("is refused").isNotNull();
        return assertThat(refused.errors());
    }

    private AuditEntry audit() {
        return server.auditEntries().get(0);
    }

    private TestDatabase database() {
        return server.database();
    }

    private <T> T call(Supplier<T> work) {
        return database().call(work);
    }

    private void run(Runnable work) {
        database().run(work);
    }
}
