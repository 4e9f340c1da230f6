package org.lockkeeper.infrastructure.transfer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** TLS for the JDK's HTTP client: over a connection that stands, to an address that has been looked at. */
final class GuardedSocketFactory extends SSLSocketFactory {

    private final ClientTls tls;
    private final Guard guard;

    GuardedSocketFactory(ClientTls tls, Guard guard) {
        this.tls = tls;
        this.guard = guard;
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        guard.check(below.getInetAddress());
        SSLSocket socket = (SSLSocket) tls.factory().createSocket(below, host, port, autoClose);
        socket.setSSLParameters(tls.parameters());
        return socket;
    }

    /** In clear: who asks for it asks for TLS above when it is connected, and only then is there an address to look at. */
    @Override
    public Socket createSocket() {
        return new Socket(Proxy.NO_PROXY);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unasked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw unasked();
    }

    private static IOException unasked() {
        return new SocketException("TLS is put above a connection that stands, and in no other way");
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.parameters().getCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.parameters().getCipherSuites();
    }

    /** Looks at an address. */
    @FunctionalInterface
    interface Guard {
        /** Refuses by an exception. */
        void check(InetAddress address) throws IOException;
    }
}
