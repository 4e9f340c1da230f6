package org.lockkeeper.application.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lockkeeper.domain.trust.TestCertificate.NOW;
import static org.lockkeeper.domain.trust.TestCertificate.client;
import static org.lockkeeper.domain.trust.TestCertificate.named;
import static org.lockkeeper.domain.trust.TestCertificate.root;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.Finding;
import org.lockkeeper.application.Finding.Level;
import org.lockkeeper.application.internal.snapshot.TestCertificateNeed;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.settings.ClientAuthentication;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.trust.TestCertificate;
import org.lockkeeper.domain.trust.TrustState;
import org.lockkeeper.infrastructure.persistence.TestDatabase;

class TrustFindingsTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path home;

    private final TestCertificate root = root("Root");
    private TestServer server;
    private TestDatabase database;
    private TestTrust trust;

    @BeforeEach
    void start() {
        server = new TestServer(home).start();
        database = server.database();
        trust = new TestTrust(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void site_that_demands_certificates_and_trusts_none() {
        demandOfDemo();
        assertThat(findings())
                .extracting(Finding::id, Finding::level, Finding::object)
                .containsExactly(tuple("CERTIFICATE_DEMANDED_NONE_TRUSTED", Level.ERROR, "site:Default"));
        trust.distrust(root);
        assertThat(findings()).as("distrust lets nobody in").hasSize(1);
        trust.know(client("demo", root), TrustState.TRUSTED, "Default", "demo");
        assertThat(findings()).isEmpty();
    }

    @Test
    void site_that_demands_none_needs_to_trust_none() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void trusted_certificate_that_has_expired() {
        trust.trust(named("Old")
                .authority(-1)
                .valid(NOW.minus(DAY.multipliedBy(9)), NOW.minus(DAY))
                .self());
        assertThat(findings())
                .extracting(Finding::id, Finding::level)
                .containsExactly(tuple("TRUSTED_CERTIFICATE_EXPIRED", Level.WARNING));
    }

    @Test
    void revocation_list_that_has_ended() {
        trust.list(root.revoking(NOW.minus(DAY), NOW.minusSeconds(1)));
        assertThat(findings())
                .extracting(Finding::id, Finding::object)
                .containsExactly(tuple("REVOCATION_LIST_OUTDATED", "revocation-list:CN=Root"));
    }

    private void demandOfDemo() {
        database.run(() -> database.users()
                .find("Default", "demo")
                .orElseThrow()
                .settings()
                .set(Settings.CLIENT_AUTHENTICATION, ClientAuthentication.HIGHEST));
    }

    private List<Finding> findings() {
        TrustFindings check = new TrustFindings(
                database.sites(),
                TestCertificateNeed.on(database),
                database.trust(),
                database.revocationLists(),
                server.pki().reader(),
                TestServer.CLOCK);
        return database.call(check::check);
    }
}
