package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.config.AddressRules;
import org.lockkeeper.spi.config.HostNames;
import org.lockkeeper.spi.config.HostNames.UnknownHost;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.TlsPolicy;
import org.lockkeeper.spi.session.ListenerStatus;
import org.lockkeeper.spi.session.ListenerStatus.State;

/** Several Sites at one address and port: SNI and HOST choose, and nothing of one Site reaches into another. */
class SharedListenerTest {

    private static final UnaryOperator<SiteConfiguration> SAME = UnaryOperator.identity();

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(site("Alpha", "alpha.example.org")).beside(beta(SAME), gamma());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static UnaryOperator<SiteConfiguration> site(String name, String... hosts) {
        return Sites.named(name)
                .andThen(Sites.greeting("This is " + name + "."))
                .andThen(Sites.identity(TestCertificates.ec(name)))
                .andThen(Sites.hostNames(hosts))::apply;
    }

    private static SiteConfiguration beta(UnaryOperator<SiteConfiguration> change) {
        return site("Beta", "beta.example.org", "beta.example.net")
                .andThen(change)
                .apply(TestServer.defaultSite());
    }

    private static SiteConfiguration gamma() {
        return site("Gamma", "*.example.org").apply(TestServer.defaultSite());
    }

    private ControlClient connect() throws IOException {
        return ControlClient.connect(server.port());
    }

    private ControlClient connect(String host) throws IOException {
        return connect().naming(host);
    }

    private static String certificate(ControlClient client) throws IOException {
        X509Certificate leaf = (X509Certificate) client.session().getPeerCertificates()[0];
        return leaf.getSubjectX500Principal().getName().substring("CN=".length());
    }

    private String siteOfLastLogin() {
        return server.endpoint()
                .logins
                .get(server.endpoint().logins.size() - 1)
                .session()
                .site();
    }

    private void assertRefused(ControlClient client) {
        assertThatThrownBy(() -> client.auth("TLS"))
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("unrecognized_name");
    }

    @Test
    void all_sites_are_bound_to_one_port() {
        List<ListenerStatus> explicit = server.server().status().listeners().stream()
                .filter(listener -> listener.binding().mode() == Mode.EXPLICIT)
                .toList();
        assertThat(explicit).extracting(ListenerStatus::site).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(explicit).allMatch(ListenerStatus::bound).allMatch(listener -> listener.port() == server.port());
    }

    @Test
    void the_name_in_the_handshake_chooses_certificate_and_site() throws IOException {
        try (ControlClient client = connect("BETA.example.org").auth("TLS").login("ann", "secret")) {
            assertThat(certificate(client)).isEqualTo("Beta");
            assertThat(siteOfLastLogin()).isEqualTo("Beta");
            assertThat(server.server().sessions()).singleElement().matches(s -> s.site()
                    .equals("Beta"));
        }
    }

    @Test
    void a_wildcard_takes_one_label_that_no_site_has_for_its_own() throws IOException {
        try (ControlClient wild = connect("delta.example.org").auth("TLS");
                ControlClient exact = connect("alpha.example.org").auth("TLS");
                ControlClient deeper = connect("a.b.example.org");
                ControlClient bare = connect("example.org")) {
            assertThat(certificate(wild)).isEqualTo("Gamma");
            assertThat(certificate(exact)).isEqualTo("Alpha");
            assertRefused(deeper);
            assertRefused(bare);
        }
    }

    @Test
    void who_names_nothing_gets_the_first_site_or_the_preferred_one() throws IOException {
        try (ControlClient client = connect().auth("TLS")) {
            assertThat(certificate(client)).isEqualTo("Alpha");
        }
        HostNames preferred = new HostNames(List.of("beta.example.org"), true, UnknownHost.REFUSE);
        server.beside(beta(Sites.hosts(preferred)));
        try (ControlClient client = connect().auth("TLS")) {
            assertThat(certificate(client)).isEqualTo("Beta");
        }
    }

    @Test
    void an_unknown_name_is_refused_or_gets_the_first_site_as_the_setting_says() throws IOException {
        try (ControlClient client = connect("elsewhere.example.com")) {
            assertRefused(client);
        }
        server.change(Sites.hosts(new HostNames(List.of("alpha.example.org"), false, UnknownHost.DEFAULT)));
        try (ControlClient client = connect("elsewhere.example.com").auth("TLS")) {
            assertThat(certificate(client)).isEqualTo("Alpha");
        }
    }

    @Test
    void a_site_without_names_takes_what_is_no_others() throws IOException {
        server.beside(beta(SAME), site("Any").apply(TestServer.defaultSite()));
        try (ControlClient any = connect("elsewhere.example.com").auth("TLS");
                ControlClient beta = connect("beta.example.net").auth("TLS")) {
            assertThat(certificate(any)).isEqualTo("Any");
            assertThat(certificate(beta)).isEqualTo("Beta");
        }
    }

    @Test
    void under_implicit_tls_the_greeting_is_the_chosen_sites() throws IOException {
        try (ControlClient client =
                ControlClient.raw(server.port(Mode.IMPLICIT)).naming("beta.example.org")) {
            client.handshake();
            assertThat(client.expect(220).text()).contains("This is Beta.");
            client.login("ann", "secret");
            assertThat(siteOfLastLogin()).isEqualTo("Beta");
        }
    }

    @Test
    void host_chooses_before_auth_and_the_last_one_wins() throws IOException {
        try (ControlClient client = connect()) {
            client.expect(220, "HOST delta.example.org");
            assertThat(client.expect(220, "HOST beta.example.org").text()).contains("This is Beta.");
            client.expect(504, "HOST elsewhere.example.com");
            client.auth("TLS");
            assertThat(certificate(client)).isEqualTo("Beta");
            client.login("ann", "secret");
            assertThat(siteOfLastLogin()).isEqualTo("Beta");
            client.expect(503, "HOST beta.example.org");
        }
    }

    @Test
    void host_must_not_contradict_the_handshake() throws IOException {
        try (ControlClient client = connect("beta.example.org").auth("TLS")) {
            client.expect(504, "HOST alpha.example.org");
            client.expect(504, "HOST beta.example.net");
            client.expect(504, "HOST 127.0.0.1");
            client.expect(220, "HOST beta.example.org");
        }
    }

    @Test
    void the_handshake_must_not_contradict_host() throws IOException {
        try (ControlClient client = connect("alpha.example.org")) {
            client.expect(220, "HOST beta.example.org");
            assertRefused(client);
        }
    }

    @Test
    void under_tls_it_is_too_late_for_another_site() throws IOException {
        try (ControlClient client = connect().auth("TLS")) {
            client.expect(504, "HOST beta.example.org");
            client.expect(220, "HOST alpha.example.org");
            client.login("ann", "secret");
            assertThat(siteOfLastLogin()).isEqualTo("Alpha");
        }
    }

    @Test
    void rein_forgets_the_host() throws IOException {
        try (ControlClient client = connect()) {
            client.expect(220, "HOST beta.example.org");
            client.auth("TLS").login("ann", "secret");
            client.expect(220, "REIN");
            client.endTls();
            client.auth("TLS");
            assertThat(certificate(client)).isEqualTo("Alpha");
        }
    }

    @Test
    void a_session_of_one_site_resumes_at_no_other() throws IOException {
        SSLContext fromBeta = Tls.trusting();
        try (ControlClient beta = connect("beta.example.org").use(fromBeta);
                ControlClient alpha = connect("alpha.example.org")) {
            logIn(beta);
            assertThat(beta.download("NLST")).isEmpty();
            logIn(alpha);
            alpha.use(fromBeta);
            assertThat(alpha.uploadRefused("STOR x").text()).contains("another Site's");
        }
    }

    private static void logIn(ControlClient client) throws IOException {
        client.auth("TLS").login("ann", "secret");
        client.expect(200, "PBSZ 0");
        client.expect(200, "PROT P");
    }

    @Test
    void each_site_has_its_own_policy() throws IOException {
        TlsPolicy old = new TlsPolicy(
                List.of("TLSv1.2"), List.of("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"), List.of(), List.of());
        server.beside(beta(Sites.policy(old)));
        try (ControlClient alpha = connect("alpha.example.org").auth("TLS");
                ControlClient beta = connect("beta.example.org").auth("TLS")) {
            assertThat(alpha.session().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(beta.session().getCipherSuite())
                    .isEqualTo(old.cipherSuites().get(0));
        }
    }

    @Test
    void a_full_site_turns_its_own_clients_away_and_nobody_elses() throws IOException {
        server.beside(beta(Sites.limits(Limits.counts(1, 1))));
        try (ControlClient one = connect("beta.example.org").auth("TLS");
                ControlClient two = connect();
                ControlClient three = connect("beta.example.org");
                ControlClient other = connect("alpha.example.org")) {
            two.expect(504, "HOST beta.example.org");
            assertThatThrownBy(() -> three.auth("TLS")).isInstanceOf(SSLException.class);
            other.auth("TLS").login("ann", "secret");
            one.login("ann", "secret");
        }
    }

    @Test
    void the_chosen_sites_addresses_count() throws IOException {
        AddressRules others = new AddressRules(List.of(), List.of("127.0.0.0/8"));
        server.beside(beta(Sites.addresses(others)));
        try (ControlClient client = connect("beta.example.org")) {
            assertThatThrownBy(() -> client.auth("TLS")).isInstanceOf(SSLException.class);
        }
        server.change(Sites.addresses(others));
        server.beside(beta(SAME));
        try (ControlClient client = connect().auth("TLS")) {
            assertThat(certificate(client)).isEqualTo("Beta");
        }
    }

    @Test
    void a_site_that_goes_leaves_the_port_to_the_others() throws IOException {
        int port = server.port();
        try (ControlClient beta = connect("beta.example.org").auth("TLS").login("ann", "secret")) {
            server.beside();
            beta.expect(200, "NOOP");
            assertThat(server.port()).isEqualTo(port);
            try (ControlClient late = connect("beta.example.org")) {
                assertRefused(late);
            }
        }
    }

    @Test
    void a_site_whose_gate_is_closed_is_withheld_alone() throws IOException {
        SiteConfiguration closed = beta(Sites.ssl(false));
        server.beside(closed);
        List<ListenerStatus> implicit = server.server().status().listeners().stream()
                .filter(listener -> listener.binding().mode() == Mode.IMPLICIT)
                .toList();
        assertThat(implicit).extracting(ListenerStatus::state).containsExactly(State.BOUND, State.WITHHELD);
        try (ControlClient client = connect("beta.example.org")) {
            assertThatThrownBy(() -> client.auth("TLS")).isInstanceOf(SSLException.class);
        }
        try (ControlClient client = connect()) {
            client.expect(220, "HOST beta.example.org");
            client.expect(431, "AUTH TLS");
        }
    }

    @Test
    void a_connection_from_before_a_change_gets_the_newest_policy_at_its_handshake() throws IOException {
        try (ControlClient client = connect("beta.example.org")) {
            server.beside(beta(Sites.policy(
                    new TlsPolicy(List.of("TLSv1.3"), List.of("TLS_AES_128_GCM_SHA256"), List.of(), List.of()))));
            client.auth("TLS");
            assertThat(client.session().getCipherSuite()).isEqualTo("TLS_AES_128_GCM_SHA256");
        }
    }
}
