package org.lockkeeper.infrastructure.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/**
 * A data connection as JSSE gets it: it claims to lead to the control connection's port. JSSE keeps the sessions of a
 * client by host and by the port of the socket below, and would otherwise never find the one to resume.
 */
final class SocketBelowTls extends Socket {

    private final Socket below;
    private final int port;

    SocketBelowTls(Socket below, int port) {
        this.below = below;
        this.port = port;
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
        if (!below.isOutputShutdown()) {
            below.shutdownOutput();
        }
    }

    @Override
    public void shutdownInput() {
        // nothing is gained by it
    }

    @Override
    public void close() throws IOException {
        below.close();
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
