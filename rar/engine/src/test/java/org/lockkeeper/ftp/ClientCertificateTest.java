package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.ServerIdentity;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;
import org.lockkeeper.spi.login.LoginRequest;

/** What the engine makes of a client's certificate; whether it is trusted is not the engine's business. */
class ClientCertificateTest {

    private static TestServer server;
    private static ServerIdentity identity;

    @BeforeAll
    static void start() {
        identity = TestCertificates.ec();
        server = new TestServer(Sites.clientCertificates(ClientCertificates.REQUESTED));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        server.endpoint().outage = null;
        server.endpoint().certificateIsEnough = false;
        server.endpoint().forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void certificate_that_is_enough_logs_in_at_user_with_232(String protocol) throws IOException {
        server.endpoint().certificateIsEnough = true;
        try (ControlClient client =
                ControlClient.connect(server.port(), protocol).with(Tls.showing(identity))) {
            client.auth("TLS").expect(232, "USER ann");
            client.expect(257, "PWD");
            assertThat(server.endpoint().logins).hasSize(1);
            assertThat(server.endpoint().logins.get(0).password()).isEmpty();
            assertThat(shown()).containsExactly(identity.chain());
        }
    }

    @Test
    void pass_after_232_is_superfluous_and_harmless() throws IOException {
        server.endpoint().certificateIsEnough = true;
        try (ControlClient client = showing(Tls.showing(identity))) {
            client.expect(232, "USER ann");
            client.expect(202, "PASS whatever");
            client.expect(257, "PWD");
            client.expect(220, "REIN");
            client.endTls();
            client.auth("TLS").expect(232, "USER ann");
            assertThat(server.endpoint().logins)
                    .allMatch(login -> login.password().isEmpty());
        }
    }

    @Test
    void certificate_that_is_not_enough_gets_the_331_of_everybody() throws IOException {
        try (ControlClient client = showing(Tls.showing(identity))) {
            Reply known = client.expect(331, "USER ann");
            Reply unknown = client.expect(331, "USER nobody");
            assertThat(unknown).isEqualTo(known);
            client.expect(331, "USER ann");
            client.expect(230, "PASS secret");
            assertThat(shown()).containsOnly(identity.chain());
        }
    }

    @Test
    void without_a_certificate_user_asks_nobody() throws IOException {
        server.endpoint().certificateIsEnough = true;
        try (ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            client.expect(331, "USER ann");
            assertThat(server.endpoint().logins).isEmpty();
            client.expect(230, "PASS secret");
            assertThat(shown()).containsExactly(List.of());
        }
    }

    @Test
    void a_site_that_asks_for_none_sees_none() throws IOException {
        try (TestServer asksNot = new TestServer();
                ControlClient client = ControlClient.connect(asksNot.port()).with(Tls.showing(identity))) {
            client.auth("TLS").login("ann", "secret");
            assertThat(asksNot.endpoint().logins.get(0).certificates()).isEmpty();
        }
    }

    @Test
    void business_tier_down_at_user_is_421() throws IOException {
        server.endpoint().outage = new IllegalStateException("no database");
        try (ControlClient client = showing(Tls.showing(identity))) {
            client.expect(421, "USER ann");
            assertThat(client.closed()).isTrue();
        }
    }

    /** On one connection, a session may be resumed after REIN: its certificate is put to judgement again. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void chain_of_a_session_resumed_after_rein_is_shown_again(String protocol) throws IOException {
        try (ControlClient client =
                ControlClient.connect(server.port(), protocol).with(Tls.showing(identity))) {
            client.auth("TLS").login("ann", "secret");
            client.expect(220, "REIN");
            client.endTls();
            client.auth("TLS").login("ann", "secret");
            assertThat(shown()).hasSize(4).containsOnly(identity.chain());
        }
    }

    /** Sessions never cross connections, so the certificate of an earlier one can't stand in for a missing one. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void session_of_another_connection_spares_nobody_the_certificate(String protocol) throws IOException {
        SSLContext context = Tls.showing(identity);
        try (ControlClient first = ControlClient.implicit(context, server.port(Mode.IMPLICIT), protocol)) {
            first.login("ann", "secret");
            try (ControlClient second = ControlClient.implicit(context, server.port(Mode.IMPLICIT), protocol)) {
                second.login("ann", "secret");
                assertThat(second.session().getCreationTime())
                        .as("a session of its own")
                        .isNotEqualTo(first.session().getCreationTime());
                assertThat(shown()).hasSize(4).containsOnly(identity.chain());
            }
        }
    }

    private static ControlClient showing(SSLContext context) throws IOException {
        return ControlClient.connect(server.port()).with(context).auth("TLS");
    }

    private static List<List<X509Certificate>> shown() {
        return server.endpoint().logins.stream().map(LoginRequest::certificates).toList();
    }
}
