package org.lockkeeper.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.audit.AuditFilter;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.server.DefaultTlsPolicy;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.site.Listener;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.template.SettingsTemplate;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.login.Permission;

class PersistenceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:11:12.123456Z");

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void entities_are_woven_by_the_build() {
        assertThat(PersistenceWeaved.class).isAssignableFrom(Site.class).isAssignableFrom(Server.class);
    }

    @Test
    void server_comes_back_with_its_lists_in_order() {
        database.run(() -> database.servers().add(new Server(DefaultTlsPolicy.TERMS)));
        Server server = database.call(() -> {
            Server found = database.servers().find().orElseThrow();
            assertThat(found.tls().cipherSuites()).isEqualTo(DefaultTlsPolicy.CIPHER_SUITES);
            return found;
        });
        assertThat(server.tls()).isEqualTo(DefaultTlsPolicy.TERMS);
        assertThat(server.sslEnabled()).isTrue();
    }

    @Test
    void policy_of_server_and_site_comes_back_as_it_was_said() {
        site("Main");
        TlsTerms narrow = new TlsTerms(
                List.of("TLSv1.3"),
                List.of("TLS_AES_128_GCM_SHA256"),
                Optional.of("TLS_AES_128_GCM_SHA256"),
                Optional.empty(),
                List.of("secp384r1", "x25519"),
                List.of(),
                null,
                false,
                null);
        assertThat(database.call(
                        () -> database.sites().find("Main").orElseThrow().tls()))
                .isEqualTo(TlsTerms.NONE);
        database.run(() -> database.sites().find("Main").orElseThrow().narrowTls(narrow));
        assertThat(database.call(
                        () -> database.sites().find("Main").orElseThrow().tls()))
                .isEqualTo(narrow);
        database.run(() -> database.sites().find("Main").orElseThrow().narrowTls(TlsTerms.NONE));
        assertThat(database.call(
                        () -> database.sites().find("Main").orElseThrow().tls()))
                .isEqualTo(TlsTerms.NONE);
    }

    @Test
    void revision_grows_by_one_with_each_change() {
        database.run(() -> database.servers().add(new Server(DefaultTlsPolicy.TERMS)));
        assertThat(database.call(() -> database.servers().nextRevision())).isEqualTo(2);
        assertThat(database.call(() -> database.servers().nextRevision())).isEqualTo(3);
        assertThat(database.call(() -> database.servers().revision())).isEqualTo(3);
    }

    @Test
    void site_comes_back_with_listeners_certificate_and_settings() {
        site("Main");
        Site site = database.call(() -> {
            Site found = database.sites().find("Main").orElseThrow();
            assertThat(found.certificate().createdAt()).isEqualTo(NOW);
            assertThat(found.listeners())
                    .containsExactly(new Listener(Mode.EXPLICIT, "::", 21), new Listener(Mode.IMPLICIT, "::", 990));
            assertThat(found.settings().get(Settings.PERMISSIONS)).contains(Set.of(Permission.LIST));
            return found;
        });
        assertThat(site.clearLoginAllowed()).isFalse();
        assertThat(site.clearDataAllowed()).isTrue();
    }

    @Test
    void names_are_unique_where_they_must_be() {
        SettingsTemplate template = site("Main");
        database.run(() -> add(template, "anna"));
        assertThatThrownBy(() -> database.run(() -> add(template, "anna"))).isInstanceOf(RollbackException.class);
        assertThatThrownBy(() -> site("Main")).isInstanceOf(RollbackException.class);
        database.run(() -> database.administrators().add(new Administrator("root", "x", Set.of())));
        assertThatThrownBy(() ->
                        database.run(() -> database.administrators().add(new Administrator("root", "x", Set.of()))))
                .isInstanceOf(RollbackException.class);
    }

    @Test
    void same_user_name_may_exist_on_two_sites() {
        SettingsTemplate one = site("One");
        SettingsTemplate two = site("Two");
        database.run(() -> {
            add(one, "anna");
            add(two, "anna");
        });
        assertThat(database.call(() -> database.users().count("Two"))).isEqualTo(1);
        assertThat(database.call(() -> database.users().find("Three", "anna"))).isEmpty();
    }

    @Test
    void second_of_two_changes_of_the_same_object_is_refused() {
        site("Main");
        EntityManager slow = database.factory().createEntityManager();
        slow.getTransaction().begin();
        Site stale = slow.createQuery("select s from Site s", Site.class).getSingleResult();
        database.run(() -> database.sites().find("Main").orElseThrow().enable(false));
        stale.enableSsl(false);
        assertThatThrownBy(() -> slow.getTransaction().commit()).hasCauseInstanceOf(OptimisticLockException.class);
    }

    @Test
    void changed_setting_raises_the_version_of_its_owner() {
        site("Main");
        long before =
                database.call(() -> database.sites().find("Main").orElseThrow().version());
        database.run(() ->
                database.sites().find("Main").orElseThrow().settings().set(Settings.REQUIRE_DATA_PROTECTION, true));
        assertThat(database.call(
                        () -> database.sites().find("Main").orElseThrow().version()))
                .isGreaterThan(before);
    }

    @Test
    void renewed_hash_replaces_only_the_one_it_was_made_from() {
        SettingsTemplate template = site("Main");
        database.run(() -> add(template, "anna"));
        database.run(() -> database.users().replaceHash("Main", "anna", "other", "new"));
        assertThat(hash()).isEqualTo("hash");
        database.run(() -> database.users().replaceHash("Main", "anna", "hash", "new"));
        assertThat(hash()).isEqualTo("new");
    }

    @Test
    void audit_is_filtered_and_newest_first() {
        database.run(() -> {
            audit(NOW, "anna", AuditAction.LOGIN);
            audit(NOW.plusSeconds(1), "bert", AuditAction.LOGIN);
            audit(NOW.plusSeconds(2), "anna", AuditAction.LOGIN_REFUSED);
        });
        assertThat(actors(filter(null, null, null, null))).containsExactly("anna", "bert", "anna");
        assertThat(actors(filter(NOW.plusSeconds(1), NOW.plusSeconds(2), null, null)))
                .containsExactly("bert");
        assertThat(actors(filter(null, null, "anna", AuditAction.LOGIN))).hasSize(1);
        assertThat(database.call(() -> database.audit().count(filter(null, null, "anna", null))))
                .isEqualTo(2);
    }

    private List<String> actors(AuditFilter filter) {
        return database.call(() -> database.audit().find(filter, 0, 10)).stream()
                .map(AuditEntry::actor)
                .toList();
    }

    private static AuditFilter filter(Instant from, Instant to, String actor, AuditAction action) {
        return new AuditFilter(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(actor),
                Optional.ofNullable(action));
    }

    private void audit(Instant at, String actor, AuditAction action) {
        database.audit().add(new AuditEntry(at, AuditEvent.of(actor, "192.0.2.1", action, "site:Main", "")));
    }

    private String hash() {
        return database.call(
                () -> database.users().find("Main", "anna").orElseThrow().passwordHash());
    }

    private void add(SettingsTemplate template, String name) {
        database.users().add(new User(database.entityManager().merge(template), name, "hash"));
    }

    private SettingsTemplate site(String name) {
        return database.call(() -> {
            ServerCertificate certificate = new ServerCertificate(name, "sealed", "chain", "request", NOW);
            database.certificates().add(certificate);
            Site site = new Site(name, certificate, "/srv/" + name);
            site.listenOn(List.of(new Listener(Mode.EXPLICIT, "::", 21), new Listener(Mode.IMPLICIT, "::", 990)));
            site.settings().set(Settings.PERMISSIONS, Set.of(Permission.LIST));
            database.sites().add(site);
            SettingsTemplate template = new SettingsTemplate(site, "Default Settings");
            database.templates().add(template);
            return template;
        });
    }
}
