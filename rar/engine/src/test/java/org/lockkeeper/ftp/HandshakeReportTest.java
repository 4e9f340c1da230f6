package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.ServerIdentity;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;
import org.lockkeeper.spi.config.TlsPolicy;
import org.lockkeeper.spi.session.HandshakeReport;
import org.lockkeeper.spi.session.HandshakeReport.Connection;
import org.lockkeeper.spi.session.HandshakeReport.Offer;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/** Every handshake is told to the business tier, once, with the true reason. */
class HandshakeReportTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String SUITE = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";

    private TestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    private void start(UnaryOperator<SiteConfiguration> change) {
        server = new TestServer(change);
    }

    /** The only one so far. */
    private HandshakeReport report() {
        return reports(1).get(0);
    }

    private List<HandshakeReport> reports(int count) {
        await().until(() -> server.endpoint().handshakes.size() >= count);
        assertThat(server.endpoint().handshakes).hasSize(count);
        return server.endpoint().handshakes;
    }

    private static TlsPolicy policy(String protocol, String suite) {
        return new TlsPolicy(List.of(protocol), List.of(suite), List.of(), List.of());
    }

    @Test
    void no_common_version() throws IOException {
        start(Sites.policy(policy("TLSv1.3", "TLS_AES_128_GCM_SHA256")));
        try (ControlClient client = ControlClient.connect(server.port(), "TLSv1.2")) {
            assertThatThrownBy(() -> client.auth("TLS")).isInstanceOf(SSLException.class);
        }
        assertThat(report().outcome()).isEqualTo(Outcome.NO_COMMON_VERSION);
        assertThat(report().detail()).contains("offers TLSv1.2", "allowed is TLSv1.3");
        assertThat(report().offer().protocols()).containsExactly("TLSv1.2");
        assertThat(report().site()).contains("Test");
        assertThat(report().agreement()).isEmpty();
    }

    @Test
    void no_common_suite() throws IOException {
        start(Sites.policy(policy("TLSv1.2", SUITE)));
        try (ControlClient client = ControlClient.connect(server.port())
                .offering(chosen -> chosen.setCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"}))) {
            assertThatThrownBy(() -> client.auth("TLS")).isInstanceOf(SSLException.class);
        }
        assertThat(report().outcome()).isEqualTo(Outcome.NO_COMMON_SUITE);
        assertThat(report().detail()).contains("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
    }

    @Test
    void no_suite_that_fits_the_certificate() throws IOException {
        start(Sites.identity(TestCertificates.rsa()).andThen(Sites.policy(policy("TLSv1.2", SUITE)))::apply);
        try (ControlClient client = ControlClient.connect(server.port(), "TLSv1.2")) {
            assertThatThrownBy(() -> client.auth("TLS")).isInstanceOf(SSLException.class);
        }
        assertThat(report().outcome()).isEqualTo(Outcome.NO_COMMON_SUITE);
    }

    @Test
    void a_client_that_wants_to_speak_something_else_is_refused() throws IOException {
        start(UnaryOperator.identity());
        try (ControlClient client = ControlClient.connect(server.port())
                .offering(chosen -> chosen.setApplicationProtocols(new String[] {"h2", "http/1.1"}))) {
            assertThatThrownBy(() -> client.auth("TLS")).hasMessageContaining("no_application_protocol");
        }
        assertThat(report().outcome()).isEqualTo(Outcome.NO_APPLICATION_PROTOCOL);
        assertThat(report().detail()).contains("h2, http/1.1");
    }

    @Test
    void ftp_is_selected_among_application_protocols() throws IOException {
        start(UnaryOperator.identity());
        try (ControlClient client = ControlClient.connect(server.port())
                .offering(chosen -> chosen.setApplicationProtocols(new String[] {"http/1.1", "ftp"}))
                .auth("TLS")) {
            assertThat(((SSLSocket) client.socket()).getApplicationProtocol()).isEqualTo("ftp");
            client.login("ann", "secret");
            client.expect(200, "PBSZ 0");
            client.expect(200, "PROT P");
            client.offering(chosen -> chosen.setApplicationProtocols(new String[] {"ftp-data"}));
            client.download("NLST");
        }
        assertThat(reports(2).get(0).offer().applicationProtocols()).containsExactly("http/1.1", "ftp");
        assertThat(reports(2)).allMatch(report -> report.outcome() == Outcome.COMPLETED);
    }

    @Test
    void a_client_that_says_nothing_runs_out_of_time() throws IOException {
        start(Sites.limits(Limits.control(Duration.ofMillis(300), LONG, LONG)));
        try (ControlClient client = ControlClient.raw(server.port(Mode.IMPLICIT))) {
            assertThat(client.closed()).isTrue();
        }
        assertThat(report().outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(report().offer()).isEqualTo(Offer.UNKNOWN);
    }

    @Test
    void a_client_that_stops_behind_its_hello_runs_out_of_time() throws IOException {
        start(Sites.limits(Limits.control(Duration.ofMillis(300), LONG, LONG)));
        try (ControlClient client = ControlClient.raw(server.port(Mode.IMPLICIT))) {
            client.socket().getOutputStream().write(new byte[] {22, 3, 1, 1, 0, 1, 0});
            assertThat(client.closed()).isTrue();
        }
        assertThat(report().outcome()).isEqualTo(Outcome.TIMEOUT);
    }

    @Test
    void a_client_that_goes_has_abandoned_it() throws IOException {
        start(UnaryOperator.identity());
        ControlClient.raw(server.port(Mode.IMPLICIT)).close();
        assertThat(report().outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void a_client_that_distrusts_the_server_says_so() throws IOException {
        start(UnaryOperator.identity());
        try (ControlClient client = ControlClient.connect(server.port()).use(Tls.distrusting())) {
            assertThatThrownBy(() -> client.auth("TLS")).isInstanceOf(SSLException.class);
        }
        assertThat(report().outcome()).isEqualTo(Outcome.ALERT);
        assertThat(report().detail()).contains("certificate_unknown");
    }

    @Test
    void what_is_no_tls_is_told_as_such() throws IOException {
        start(UnaryOperator.identity());
        try (ControlClient client = ControlClient.raw(server.port(Mode.IMPLICIT))) {
            client.socket().getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.closed()).isTrue();
        }
        assertThat(report().outcome()).isEqualTo(Outcome.PROTOCOL_ERROR);
    }

    @Test
    void a_completed_one_says_what_was_offered_and_agreed() throws IOException {
        ServerIdentity ann = TestCertificates.ec("ann");
        start(Sites.clientCertificates(ClientCertificates.REQUESTED));
        try (ControlClient client =
                ControlClient.connect(server.port()).use(Tls.showing(ann)).naming("ftp.example.org")) {
            client.auth("TLS");
            HandshakeReport report = report();
            assertThat(report.outcome()).isEqualTo(Outcome.COMPLETED);
            assertThat(report.connection()).isEqualTo(Connection.CONTROL);
            assertThat(report.user()).isEmpty();
            assertThat(report.client().getPort()).isEqualTo(client.plain().getLocalPort());
            assertThat(report.local().getPort()).isEqualTo(server.port());
            assertThat(report.offer().serverName()).contains("ftp.example.org");
            assertThat(report.offer().protocols()).containsExactly("TLSv1.3", "TLSv1.2");
            assertThat(report.offer().cipherSuites()).contains("TLS_AES_256_GCM_SHA384", SUITE);
            assertThat(report.offer().namedGroups()).contains("secp256r1");
            assertThat(report.agreement().orElseThrow().protocol()).isEqualTo("TLSv1.3");
            assertThat(report.agreement().orElseThrow().cipherSuite())
                    .isEqualTo(client.session().getCipherSuite());
            assertThat(report.clientCertificate().orElseThrow().subject()).isEqualTo("CN=ann");
            assertThat(report.clientCertificate().orElseThrow().sha256()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void data_connections_are_told_with_their_user() throws IOException {
        start(UnaryOperator.identity());
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.download("NLST");
            HandshakeReport control = reports(2).get(0);
            HandshakeReport data = reports(2).get(1);
            assertThat(data.connection()).isEqualTo(Connection.DATA);
            assertThat(data.user()).contains("ann");
            assertThat(data.session()).isEqualTo(control.session());
            assertThat(data.agreement().orElseThrow().resumed()).isTrue();
        }
    }

    @Test
    void an_unresumed_data_connection_is_told_with_what_was_agreed() throws IOException {
        start(Sites.reuse(DataSessionReuse.ENFORCED));
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.forgetSessions();
            client.uploadRefused("STOR x");
        }
        HandshakeReport data = reports(2).get(1);
        assertThat(data.outcome()).isEqualTo(Outcome.NOT_RESUMED);
        assertThat(data.agreement().orElseThrow().resumed()).isFalse();
    }

    @Test
    void a_data_connection_in_clear_where_tls_is_due_is_told() throws IOException {
        start(UnaryOperator.identity());
        try (ControlClient client = ControlClient.ann(server.port());
                Socket data = client.data()) {
            client.expect(150, "STOR x");
            data.getOutputStream().write("no TLS at all".getBytes(StandardCharsets.US_ASCII));
            client.expect(522);
        }
        assertThat(reports(2).get(1).outcome()).isEqualTo(Outcome.PROTOCOL_ERROR);
    }

    @Test
    void a_business_tier_that_is_away_does_no_harm() throws IOException {
        start(UnaryOperator.identity());
        server.endpoint().outage = new IllegalStateException("no database");
        try (ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            client.expect(200, "NOOP");
        }
        server.endpoint().outage = null;
        ControlClient.connect(server.port()).auth("TLS").close();
        await().until(() -> !server.endpoint().handshakes.isEmpty());
    }
}
