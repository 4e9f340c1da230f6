package org.lockkeeper.infrastructure.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.domain.certificate.CertificateFactory;
import org.lockkeeper.domain.connection.ConnectionMode;
import org.lockkeeper.domain.connection.OutboundTls;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteTarget;
import org.lockkeeper.domain.connection.ServerTrust;
import org.lockkeeper.infrastructure.pki.TestPki;
import org.lockkeeper.spi.config.TlsPolicy;
import org.lockkeeper.spi.login.Secret;

/** Webhooks to an HTTPS server with a certificate that no public CA knows, and mail to a server of its own. */
class ForeignMessagesTest {

    private static final char[] NONE = new char[0];
    private static final TlsPolicy TLS_13 =
            new TlsPolicy(List.of("TLSv1.3"), List.of("TLS_AES_128_GCM_SHA256"), List.of(), List.of());

    private final Messages messages = new Messages();
    private final AtomicReference<String> body = new AtomicReference<>();
    private final AtomicReference<String> signature = new AtomicReference<>();
    private X509Certificate certificate;
    private HttpsServer https;
    private int status = 204;

    @BeforeEach
    void start() throws Exception {
        var made = new TestPki(Clock.systemUTC())
                .factory()
                .selfSigned(new CertificateFactory.Order("localhost", List.of("localhost"), List.of("127.0.0.1"), 30));
        certificate =
                new TestPki(Clock.systemUTC()).reader().chain(made.chainPem()).get(0);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", made.key(), NONE, new Certificate[] {certificate});
        KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(store, NONE);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        https.createContext("/", this::answer);
        https.start();
    }

    @AfterEach
    void stop() {
        https.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        signature.set(exchange.getRequestHeaders().getFirst("X-Lockkeeper-Signature"));
        exchange.getResponseHeaders().add("Location", "https://localhost/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void webhook_arrives_whole_and_signed_under_the_policy() throws Exception {
        assertThat(messages.post(hook(TLS_13, true), "/in?x#y", "{\"a\":\"ü\"}", "run-1"))
                .contains("204");
        assertThat(body).hasValue("{\"a\":\"ü\"}");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(signature)
                .hasValue("sha256="
                        + HexFormat.of().formatHex(mac.doFinal("{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void webhook_to_this_machine_is_refused_unless_it_is_allowed() {
        assertThatThrownBy(() -> messages.post(hook(TLS_13, false), "/", "{}", "run-1"))
                .isInstanceOfSatisfying(
                        RemoteException.class, e -> assertThat(e.permanent()).isTrue())
                .hasMessageContaining("loopback");
        assertThat(body).hasValue(null);
    }

    @Test
    void redirection_is_never_followed_and_an_overloaded_host_is_asked_again() {
        status = 302;
        assertThatThrownBy(() -> messages.post(hook(TLS_13, true), "/", "{}", "run-1"))
                .isInstanceOfSatisfying(
                        RemoteException.class, e -> assertThat(e.permanent()).isTrue());
        status = 503;
        assertThatThrownBy(() -> messages.post(hook(TLS_13, true), "/", "{}", "run-1"))
                .isInstanceOfSatisfying(
                        RemoteException.class, e -> assertThat(e.permanent()).isFalse());
    }

    @Test
    void host_that_is_not_trusted_gets_no_webhook() {
        RemoteTarget publicly = target(
                ConnectionMode.HTTPS,
                https.getAddress().getPort(),
                new OutboundTls(TLS_13, ServerTrust.PUBLIC, Optional.empty(), List.of(), List.of(), Optional.empty()),
                true);
        assertThatThrownBy(() -> messages.post(publicly, "/", "{}", "run-1")).isInstanceOf(RemoteException.class);
        assertThat(body).hasValue(null);
    }

    @Test
    void mail_arrives_over_tls_with_its_subject_on_one_line() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        post.setUser("anna@example.org", "anna", "key");
        post.start();
        try {
            String pin = HostTrustProbe.fingerprint(post.getSmtps().getPort());
            OutboundTls pinned = new OutboundTls(
                    ForeignHost.MODERN, ServerTrust.PINNED, Optional.of(pin), List.of(), List.of(), Optional.empty());
            RemoteTarget target = target(ConnectionMode.SMTPS, post.getSmtps().getPort(), pinned, false);
            messages.mail(target, List.of("bert@example.org"), "Grüße", "Text", "run-1");
            MimeMessage got = post.getReceivedMessages()[0];
            assertThat(got.getSubject()).isEqualTo("Grüße");
            assertThat(got.getContent().toString().strip()).isEqualTo("Text");
            OutboundTls another = new OutboundTls(
                    ForeignHost.MODERN,
                    ServerTrust.PINNED,
                    Optional.of("00".repeat(32)),
                    List.of(),
                    List.of(),
                    Optional.empty());
            RemoteTarget wrong = target(ConnectionMode.SMTPS, post.getSmtps().getPort(), another, false);
            assertThatThrownBy(() -> messages.mail(wrong, List.of("b@example.org"), "x", "y", "run-2"))
                    .hasMessageContaining("not the one that is pinned");
            assertThat(post.getReceivedMessages()).hasSize(1);
        } finally {
            post.stop();
        }
    }

    private RemoteTarget hook(TlsPolicy policy, boolean localAllowed) {
        OutboundTls tls = new OutboundTls(
                policy, ServerTrust.DATABASE, Optional.empty(), List.of(certificate), List.of(), Optional.empty());
        return target(ConnectionMode.HTTPS, https.getAddress().getPort(), tls, localAllowed);
    }

    private static RemoteTarget target(ConnectionMode mode, int port, OutboundTls tls, boolean localAllowed) {
        return new RemoteTarget(
                "test",
                mode,
                "localhost",
                port,
                mode.mail() ? Optional.of("anna") : Optional.empty(),
                Optional.of(Secret.of("key")),
                true,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                localAllowed,
                Optional.of("lockkeeper@example.org"),
                tls);
    }
}
