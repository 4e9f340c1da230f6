package org.lockkeeper.ftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/**
 * What JSSE gets as the connection below TLS. It may outlive TLS, since REIN goes on in clear; and it may claim to lead to
 * the control connection's port, since JSSE looks there for the session to resume.
 */
class SocketBelowTls extends Socket {

    private final Socket below;
    private final int port;
    private final boolean outlivesTls;

    SocketBelowTls(Socket below, int port, boolean outlivesTls) {
        this.below = below;
        this.port = port;
        this.outlivesTls = outlivesTls;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return below.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return below.getOutputStream();
    }

    @Override
    public void shutdownOutput() throws IOException {
        if (!outlivesTls && !below.isOutputShutdown()) {
            below.shutdownOutput();
        }
    }

    @Override
    public void shutdownInput() {
        // nothing is gained by it
    }

    @Override
    public void close() throws IOException {
        if (!outlivesTls) {
            below.close();
        }
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return below.isClosed();
    }

    @Override
    public InetAddress getInetAddress() {
        return below.getInetAddress();
    }

    @Override
    public int getPort() {
        return port;
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return below.getRemoteSocketAddress();
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return below.getSoTimeout();
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        below.setSoTimeout(timeout);
    }

    @Override
    public int getSoLinger() throws SocketException {
        return below.getSoLinger();
    }
}
