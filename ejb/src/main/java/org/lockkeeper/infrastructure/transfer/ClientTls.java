package org.lockkeeper.infrastructure.transfer;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.lockkeeper.domain.connection.OutboundTls;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.connection.RemoteTarget;
import org.lockkeeper.domain.connection.ServerTrust;
import org.lockkeeper.infrastructure.tls.TlsClientContext;

/** TLS of one connection to a host, and of the data connections that belong to it: one context, so they resume. */
final class ClientTls {

    /**
     * JSSE drops a TLS 1.2 ticket that is said to live for more than a week, vsftpd's for instance, and then has nothing to
     * resume. Without tickets it resumes by session id, which every host can. Read when a context is made, by clients only.
     */
    private static final String TICKETS = "jdk.tls.client.enableSessionTicketExtension";

    static {
        if (System.getProperty(TICKETS) == null) {
            System.setProperty(TICKETS, "false");
        }
    }

    private final RemoteTarget target;
    private final TlsClientContext context;
    private final HostTrust trust;

    private ClientTls(RemoteTarget target, TlsClientContext context, HostTrust trust) {
        this.target = target;
        this.context = context;
        this.trust = trust;
    }

    static ClientTls of(RemoteTarget target) throws RemoteException {
        try {
            HostTrust trust = new HostTrust(target.tls());
            TlsClientContext context =
                    TlsClientContext.of(target.tls().policy(), keys(target.tls()), new TrustManager[] {trust});
            return new ClientTls(target, context, trust);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw RemoteException.lasting(
                    "TLS with " + target.address() + " cannot be set up: " + e.getMessage() + ".", e);
        }
    }

    private static KeyManager[] keys(OutboundTls tls) throws GeneralSecurityException {
        if (tls.identity().isEmpty()) {
            return new KeyManager[0];
        }
        char[] password = {'m', 'e', 'm', 'o', 'r', 'y'};
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(MemoryKeyStore.of(tls.identity().get(), password), password);
        return factory.getKeyManagers();
    }

    /** What the policy allows; a pinned certificate may have any name. */
    SSLParameters parameters() {
        return context.parameters(target.tls().trust() != ServerTrust.PINNED);
    }

    SSLSocketFactory factory() {
        return context.context().getSocketFactory();
    }

    /** Puts TLS over a connection, with the handshake done. */
    SSLSocket over(Socket below) throws IOException {
        SSLSocket socket = (SSLSocket) factory().createSocket(below, target.host(), target.port(), true);
        try {
            socket.setUseClientMode(true);
            socket.setSSLParameters(parameters());
            socket.startHandshake();
            return socket;
        } catch (IOException | RuntimeException e) {
            below.close();
            throw e;
        }
    }

    /** What the host has proved itself with. */
    String proof() {
        return trust.shown().map(ClientTls::describe).orElse("no certificate");
    }

    private static String describe(X509Certificate certificate) {
        String subject = Reasons.clean(certificate.getSubjectX500Principal().getName());
        try {
            return subject + ", SHA-256 " + HostTrust.fingerprint(certificate);
        } catch (CertificateException e) {
            return subject;
        }
    }

    /** Why TLS has failed, in a sentence for the administrator; a refusal stays one until somebody changes something. */
    RemoteException explain(SSLException failure) {
        SSLException explained = context.explain(target.address(), failure);
        String shown = trust.shown()
                .map(certificate -> " It showed " + describe(certificate) + ".")
                .orElse("");
        return new RemoteException(explained.getMessage() + shown, failure instanceof SSLHandshakeException, explained);
    }
}
