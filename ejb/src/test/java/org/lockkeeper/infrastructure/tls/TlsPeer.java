package org.lockkeeper.infrastructure.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.lockkeeper.infrastructure.pki.TestPki;

/** A TLS server on loopback with a certificate of its own, that takes one connection and offers what a test lets it. */
final class TlsPeer implements AutoCloseable {

    private static final char[] NONE = new char[0];

    private final X509Certificate certificate;
    private final SSLServerSocket socket;
    private final CompletableFuture<SSLSession> accepted;

    TlsPeer(List<String> protocols) throws Exception {
        var made = new TestPki(Clock.systemUTC())
                .factory()
                .selfSigned(new org.lockkeeper.domain.certificate.CertificateFactory.Order(
                        "localhost", List.of("localhost"), List.of("127.0.0.1"), 30));
        certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(made.chainPem().getBytes()));
        KeyStore store = emptyStore();
        store.setKeyEntry("key", made.key(), NONE, new Certificate[] {certificate});
        KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(store, NONE);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket.setEnabledProtocols(protocols.toArray(String[]::new));
        accepted = CompletableFuture.supplyAsync(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What the server agreed to; its own end of the story. */
    SSLSession session() throws Exception {
        return accepted.get(10, TimeUnit.SECONDS);
    }

    TrustManagerFactory trust() throws Exception {
        KeyStore store = emptyStore();
        store.setCertificateEntry("peer", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        return trust;
    }

    private SSLSession accept() {
        try (SSLSocket client = (SSLSocket) socket.accept()) {
            client.startHandshake();
            return client.getSession();
        } catch (SSLException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore emptyStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
