package org.lockkeeper.application.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.Signature;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.internal.startup.TestServer;
import org.lockkeeper.domain.server.DefaultTlsPolicy;
import org.lockkeeper.domain.settings.AuthenticationMethod;
import org.lockkeeper.domain.settings.ClientAuthentication;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.infrastructure.persistence.TestDatabase;
import org.lockkeeper.infrastructure.tls.TestRuntime;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.PassivePorts;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.config.ServerIdentity;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;

class SnapshotsTest {

    @TempDir
    Path home;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(home)
                .with("LOCKKEEPER_BIND_ADDRESS", "127.0.0.1")
                .start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void site_is_told_as_it_is_configured() {
        ServerConfiguration configuration = snapshots().take();
        assertThat(configuration.revision()).isEqualTo(1);
        assertThat(configuration.sslEnabled()).isTrue();
        SiteConfiguration site = configuration.sites().get(0);
        assertThat(site.name()).isEqualTo("Default");
        assertThat(site.listeners())
                .containsExactly(
                        new ListenerBinding(Mode.EXPLICIT, "127.0.0.1", 2121),
                        new ListenerBinding(Mode.IMPLICIT, "127.0.0.1", 2990));
        assertThat(site.passive().ports()).isEqualTo(new PassivePorts(50_000, 50_199));
        assertThat(site.passive().advertisedAddress()).isEmpty();
        assertThat(site.tlsPolicy().protocols()).isEqualTo(DefaultTlsPolicy.PROTOCOLS);
        assertThat(site.tlsPolicy().cipherSuites()).isEqualTo(DefaultTlsPolicy.CIPHER_SUITES);
        assertThat(site.dataSessionReuse()).isEqualTo(DataSessionReuse.ENFORCED);
        assertThat(site.clearLoginAllowed()).isFalse();
        assertThat(site.clearDataAllowed()).isTrue();
        assertThat(site.limits()).isEqualTo(ConnectionLimits.DEFAULT);
    }

    @Test
    void key_opens_and_belongs_to_the_certificate() throws Exception {
        ServerIdentity identity = snapshots().take().sites().get(0).identity();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(identity.key());
        byte[] signed = signature.sign();
        signature.initVerify(identity.chain().get(0));
        assertThat(signature.verify(signed)).isTrue();
        assertThat(identity.alias()).isEqualTo("default");
    }

    @Test
    void disabled_sites_are_left_out() {
        server.database()
                .run(() ->
                        server.database().sites().find("Default").orElseThrow().enable(false));
        assertThat(snapshots().take().sites()).isEmpty();
    }

    @Test
    void revision_follows_the_changes() {
        server.database().call(() -> server.database().servers().nextRevision());
        assertThat(snapshots().take().revision()).isEqualTo(2);
    }

    @Test
    void nobody_is_asked_for_a_certificate_while_nobody_needs_one() {
        assertThat(asking()).isEqualTo(ClientCertificates.NOT_REQUESTED);
    }

    @Test
    void one_user_who_needs_a_certificate_makes_his_site_ask_everybody() {
        change(database -> demo(database).settings().set(Settings.AUTHENTICATION, AuthenticationMethod.CERTIFICATE));
        assertThat(asking()).isEqualTo(ClientCertificates.REQUESTED);
        change(database -> demo(database).settings().set(Settings.AUTHENTICATION, AuthenticationMethod.PASSWORD));
        assertThat(asking()).isEqualTo(ClientCertificates.NOT_REQUESTED);
    }

    @Test
    void template_site_and_server_can_demand_a_certificate() {
        change(database ->
                demo(database).template().settings().set(Settings.CLIENT_AUTHENTICATION, ClientAuthentication.HIGHEST));
        assertThat(asking()).isEqualTo(ClientCertificates.REQUESTED);
        change(database -> demo(database).template().settings().inherit(Settings.CLIENT_AUTHENTICATION));
        change(database ->
                demo(database).site().settings().set(Settings.CLIENT_AUTHENTICATION, ClientAuthentication.HIGHEST));
        assertThat(asking()).isEqualTo(ClientCertificates.REQUESTED);
        change(database -> demo(database).site().settings().inherit(Settings.CLIENT_AUTHENTICATION));
        change(database -> database.servers()
                .find()
                .orElseThrow()
                .settings()
                .set(Settings.CLIENT_AUTHENTICATION, ClientAuthentication.HIGHEST));
        assertThat(asking()).isEqualTo(ClientCertificates.REQUESTED);
    }

    @Test
    void certificate_of_the_login_is_demanded_on_data_where_the_site_says_so() {
        assertThat(snapshots().take().sites().get(0).sameClientCertificateOnData())
                .isFalse();
        change(database -> demo(database).site().settings().set(Settings.SAME_CLIENT_CERTIFICATE_ON_DATA, true));
        assertThat(snapshots().take().sites().get(0).sameClientCertificateOnData())
                .isTrue();
    }

    private ClientCertificates asking() {
        return snapshots().take().sites().get(0).clientCertificates();
    }

    private void change(Consumer<TestDatabase> change) {
        server.database().run(() -> change.accept(server.database()));
    }

    private static User demo(TestDatabase database) {
        return database.users().find("Default", "demo").orElseThrow();
    }

    private Snapshots snapshots() {
        var database = server.database();
        return new Snapshots(
                database,
                database.servers(),
                database.sites(),
                server.pki().vault(),
                server.pki().reader(),
                TestRuntime.jsse(),
                new CertificateNeed(database.sites(), database.servers()));
    }
}
