package org.lockkeeper.application.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.lockkeeper.domain.trust.TestCertificate.client;
import static org.lockkeeper.domain.trust.TestCertificate.root;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.InvalidInputException.FieldError;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.application.TrustDecision;
import org.lockkeeper.application.TrustedCertificateView;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.trust.Place;
import org.lockkeeper.domain.trust.Sighting;
import org.lockkeeper.domain.trust.TestCertificate;
import org.lockkeeper.domain.trust.TrustedCertificate;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

class TrustServiceTest {

    private static final TrustDecision TRUST = new TrustDecision("TRUSTED", null, null);
    private static final TrustDecision DISTRUST = new TrustDecision("DISTRUSTED", null, null);

    @TempDir
    Path home;

    private final TestCertificate root = root("Root");
    private TestServer server;
    private TestDatabase database;
    private TrustServiceBean service;

    @BeforeEach
    void start() {
        server = new TestServer(home).start();
        database = server.database();
        service = new TestTrust(server).service();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void what_is_no_certificate_is_refused() {
        assertThat(wrong("rubbish".getBytes(StandardCharsets.UTF_8), TRUST)).containsExactly("certificate");
        assertThat(wrong(new byte[0], TRUST)).containsExactly("certificate");
        assertThat(entries(null)).isEmpty();
    }

    @Test
    void more_certificates_than_anybody_decides_on_at_once_are_refused() {
        TestCertificate[] many =
                Stream.generate(() -> client("c", root)).limit(51).toArray(TestCertificate[]::new);
        assertThat(wrong(pem(many), TRUST)).containsExactly("certificate");
    }

    @Test
    void decision_must_be_one_and_be_about_somebody_who_exists() {
        assertThat(wrong(pem(root), new TrustDecision("MAYBE", "Nowhere", null)))
                .containsExactly("state", "site");
        assertThat(wrong(pem(root), new TrustDecision("TRUSTED", "Default", "nobody")))
                .containsExactly("user");
        assertThat(wrong(pem(root), new TrustDecision("PENDING", null, null))).containsExactly("state");
        assertThat(catchThrowableOfType(
                                InvalidInputException.class, () -> service.certificates("MAYBE", new PageRequest(0, 1)))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("state");
    }

    @Test
    void second_decision_for_the_same_scope_is_a_conflict_and_for_another_is_not() {
        TrustedCertificateView everywhere = add(pem(root), TRUST).get(0);
        assertThatThrownBy(() -> add(pem(root), DISTRUST))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("entry " + everywhere.id());
        TrustedCertificateView here =
                add(pem(root), new TrustDecision("DISTRUSTED", "Default", null)).get(0);
        assertThatThrownBy(() -> decide(here.id(), DISTRUST, null)).isInstanceOf(ConflictException.class);
        assertThat(entries("DISTRUSTED"))
                .extracting(TrustedCertificateView::site)
                .containsExactly("Default");
    }

    @Test
    void of_two_administrators_at_once_one_is_told_that_the_other_was_faster() {
        byte[] file = pem(root);
        List<CompletableFuture<List<TrustedCertificateView>>> both = Stream.of(TRUST, DISTRUST)
                .map(decision -> CompletableFuture.supplyAsync(() -> add(file, decision)))
                .toList();
        assertThat(both.stream()
                        .map(each -> each.handle((done, failure) -> failure).join()))
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasRootCauseInstanceOf(ConflictException.class));
        assertThat(entries(null)).hasSize(1);
    }

    @Test
    void stale_decision_is_refused() {
        TrustedCertificateView entry = add(pem(root), TRUST).get(0);
        decide(entry.id(), DISTRUST, entry.version());
        assertThatThrownBy(() -> decide(entry.id(), TRUST, entry.version())).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void missing_entry_is_told() {
        assertThatThrownBy(() -> decide(4711, TRUST, null)).isInstanceOf(MissingObjectException.class);
        assertThatThrownBy(() -> database.run(() -> service.remove(4711))).isInstanceOf(MissingObjectException.class);
    }

    @Test
    void each_decision_is_in_the_audit_and_can_be_taken_back() {
        TrustedCertificateView entry = add(pem(root), TRUST).get(0);
        decide(entry.id(), new TrustDecision("DISTRUSTED", "Default", "demo"), entry.version());
        decide(entry.id(), TRUST, null);
        database.run(() -> service.remove(entry.id()));
        assertThat(server.auditEntries())
                .extracting(audit -> audit.action(), audit -> audit.actor())
                .startsWith(
                        tuple(AuditAction.TRUST_REMOVED, "alice"),
                        tuple(AuditAction.TRUST_CHANGED, "alice"),
                        tuple(AuditAction.TRUST_CHANGED, "alice"),
                        tuple(AuditAction.TRUST_ADDED, "alice"));
        assertThat(server.auditEntries().get(2).beforeValue()).contains("TRUSTED");
        assertThat(server.auditEntries().get(2).afterValue()).contains("DISTRUSTED", "Default", "demo");
        assertThat(entries(null)).isEmpty();
    }

    @Test
    void decision_that_changes_nothing_leaves_no_trace() {
        TrustedCertificateView entry = add(pem(root), TRUST).get(0);
        int before = server.auditEntries().size();
        assertThat(decide(entry.id(), TRUST, null).version()).isEqualTo(entry.version());
        assertThat(server.auditEntries()).hasSize(before);
    }

    @Test
    void pending_one_is_decided_whether_by_its_entry_or_by_its_file() {
        TestCertificate first = client("first", root);
        TestCertificate second = client("second", root);
        pending(first);
        pending(second);
        assertThat(entries("PENDING")).hasSize(2);
        TrustedCertificateView byFile = add(pem(first), TRUST).get(0);
        assertThat(byFile.seen().user()).isEqualTo("demo");
        assertThat(byFile.decidedBy()).isEqualTo("alice");
        decide(entries("PENDING").get(0).id(), DISTRUST, null);
        assertThat(entries(null)).hasSize(2);
        assertThat(entries("PENDING")).isEmpty();
        TrustedCertificateView open = decide(byFile.id(), new TrustDecision("PENDING", null, null), null);
        assertThat(open.state()).isEqualTo("PENDING");
    }

    @Test
    void file_of_several_and_details_of_each() {
        TestCertificate leaf = client("Partner", root);
        List<TrustedCertificateView> added = add(pem(leaf, root, leaf), TRUST);
        assertThat(added)
                .extracting(entry -> entry.certificate().subject().commonName())
                .containsExactly("Partner", "Root");
        TrustedCertificateView found =
                database.call(() -> service.certificate(added.get(0).id())).orElseThrow();
        assertThat(found.certificate().issuer().commonName()).isEqualTo("Root");
        assertThat(found.certificate().extendedKeyUsage()).containsExactly("clientAuth");
    }

    @Test
    void entries_of_a_deleted_user_go_with_him() {
        add(pem(root), new TrustDecision("TRUSTED", "Default", "demo"));
        database.run(() ->
                database.users().remove(database.users().find("Default", "demo").orElseThrow()));
        assertThat(entries(null)).isEmpty();
    }

    private void pending(TestCertificate certificate) {
        database.run(() -> database.trust()
                .add(TrustedCertificate.pending(
                        certificate.certificate(),
                        server.pki().files().pem(List.of(certificate.certificate())),
                        new Sighting(new Place("Default", "demo"), "192.0.2.7", TestCertificate.NOW))));
    }

    private byte[] pem(TestCertificate... certificates) {
        List<X509Certificate> all =
                Stream.of(certificates).map(TestCertificate::certificate).toList();
        return server.pki().files().pem(all).getBytes(StandardCharsets.US_ASCII);
    }

    private List<TrustedCertificateView> add(byte[] file, TrustDecision decision) {
        return database.call(() -> service.add(file, decision));
    }

    private TrustedCertificateView decide(long id, TrustDecision decision, Long version) {
        return database.call(() -> service.decide(id, decision, version));
    }

    private List<TrustedCertificateView> entries(String state) {
        return database.call(() -> service.certificates(state, new PageRequest(0, 100)))
                .items();
    }

    private List<String> wrong(byte[] file, TrustDecision decision) {
        return catchThrowableOfType(InvalidInputException.class, () -> add(file, decision)).errors().stream()
                .map(FieldError::field)
                .toList();
    }
}
