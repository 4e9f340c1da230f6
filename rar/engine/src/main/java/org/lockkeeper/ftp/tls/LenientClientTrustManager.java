package org.lockkeeper.ftp.tls;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets every client certificate through the handshake, since a failed handshake tells a client nothing. The proof that
 * the client holds the key is still demanded by TLS; whether the certificate is trusted is decided at login, with a 530
 * and a recorded reason, and again on each login of a resumed session.
 */
final class LenientClientTrustManager extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        // judged at login
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
        // judged at login
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        // judged at login
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        throw refusedServer();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
        throw refusedServer();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        throw refusedServer();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private static UnsupportedOperationException refusedServer() {
        return new UnsupportedOperationException("this trust manager judges no servers");
    }
}
