package org.lockkeeper.application.internal.clientcertificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.domain.trust.TestCertificate.client;
import static org.lockkeeper.domain.trust.TestCertificate.root;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.internal.Fixtures;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.application.internal.trust.TestTrust;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.trust.Fingerprints;
import org.lockkeeper.domain.trust.Sighting;
import org.lockkeeper.domain.trust.TestCertificate;
import org.lockkeeper.domain.trust.TrustState;
import org.lockkeeper.domain.trust.TrustedCertificate;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.spi.login.LoginRequest;

/** Unknown certificates are put before the administrators, in bounds. */
class PendingCertificatesTest {

    @TempDir
    Path home;

    private final TestCertificate root = root("Elsewhere");
    private TestServer server;
    private TestDatabase database;
    private PendingCertificates pending;

    @BeforeEach
    void start() {
        server = new TestServer(home).start();
        database = server.database();
        pending = new TestClientCertificates(server).pending();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void each_is_recorded_once_and_counted() {
        TestCertificate unknown = client("demo", root);
        show("demo", unknown);
        show("demo", unknown);
        show("bob", unknown);
        TrustedCertificate entry = entries(TrustState.PENDING).get(0);
        Sighting seen = entry.seen().orElseThrow();
        assertThat(entries(TrustState.PENDING)).hasSize(1);
        assertThat(seen.count()).isEqualTo(3);
        assertThat(seen.user()).isEqualTo("bob");
        assertThat(seen.site()).isEqualTo("Default");
        assertThat(seen.address()).isNotEmpty();
        assertThat(server.auditEntries())
                .filteredOn(audit -> audit.action() == AuditAction.CERTIFICATE_PENDING)
                .hasSize(1);
    }

    @Test
    void shown_by_several_at_once_it_is_still_recorded_once() {
        TestCertificate unknown = client("demo", root);
        List<CompletableFuture<Void>> logins = Stream.of("demo", "bob", "anna")
                .map(user -> CompletableFuture.runAsync(() -> show(user, unknown)))
                .toList();
        logins.forEach(CompletableFuture::join);
        assertThat(entries(TrustState.PENDING)).singleElement().satisfies(entry -> assertThat(
                        entry.seen().orElseThrow().count())
                .isEqualTo(3));
    }

    @Test
    void what_was_decided_in_the_meantime_is_not_recorded() {
        TestCertificate decided = client("demo", root);
        new TestTrust(server).trust(decided);
        show("demo", decided);
        assertThat(entries(TrustState.PENDING)).isEmpty();
    }

    @Test
    void one_user_name_can_not_push_out_the_others() {
        TestCertificate first = client("anna", root);
        show("anna", first);
        for (int i = 0; i < PendingCertificates.MAX_OF_USER + 5; i++) {
            show("demo", client("flood", root));
        }
        assertThat(entries(TrustState.PENDING))
                .hasSize(PendingCertificates.MAX_OF_USER + 1)
                .extracting(TrustedCertificate::sha256)
                .contains(Fingerprints.of(first.certificate()));
    }

    @Test
    void decided_ones_stay_whatever_comes() {
        TestTrust trust = new TestTrust(server);
        trust.trust(client("kept", root));
        trust.distrust(client("refused", root));
        for (int i = 0; i < PendingCertificates.MAX_OF_USER + 5; i++) {
            show("demo", client("flood", root));
        }
        assertThat(entries(TrustState.TRUSTED)).hasSize(1);
        assertThat(entries(TrustState.DISTRUSTED)).hasSize(1);
    }

    @Test
    void in_all_there_is_a_limit_and_the_oldest_go() {
        for (int i = 0; i < 6; i++) {
            show("user" + i, client("c" + i, root));
        }
        database.run(() -> database.trust().forgetOldestPending(2));
        assertThat(entries(TrustState.PENDING)).hasSize(2);
    }

    private void show(String user, TestCertificate certificate) {
        pending.record(new LoginRequest(
                Fixtures.session("Default", true), user, Optional.empty(), List.of(certificate.certificate())));
    }

    private List<TrustedCertificate> entries(TrustState state) {
        return database.call(() -> database.trust().list(Optional.of(state), 0, 100));
    }
}
