package org.lockkeeper.infrastructure.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.io.CRLFLineReader;

/**
 * Commons Net's client with TLS of our own below it: its FTPSClient takes neither an order of suites nor parameters, and
 * its data connections never resume the control connection's session, which strict servers demand.
 */
final class FtpConnection extends FTPClient {

    private final ClientTls tls;
    private final boolean implicit;
    private SSLSession session;
    private boolean dataProtected;
    private Socket data;
    private boolean resumed = true;

    /** In clear where {@code tls} is null. */
    FtpConnection(ClientTls tls, boolean implicit) {
        this.tls = tls;
        this.implicit = implicit;
        setControlEncoding(StandardCharsets.UTF_8.name());
    }

    @Override
    protected void _connectAction_() throws IOException {
        if (implicit) {
            _socket_.setSoTimeout(getDefaultTimeout());
            protect();
        }
        super._connectAction_();
    }

    /** Puts TLS over the control connection; after AUTH TLS. */
    void protectControl() throws IOException {
        _socket_.setSoTimeout(getDefaultTimeout());
        protect();
        _controlInput_ = new CRLFLineReader(new InputStreamReader(_socket_.getInputStream(), StandardCharsets.UTF_8));
        _controlOutput_ =
                new BufferedWriter(new OutputStreamWriter(_socket_.getOutputStream(), StandardCharsets.UTF_8));
    }

    private void protect() throws IOException {
        SSLSocket socket = tls.over(_socket_);
        session = socket.getSession();
        _socket_ = socket;
    }

    /** From now on data connections are protected; after PROT P. */
    void protectData() {
        dataProtected = true;
    }

    SSLSession session() {
        return session;
    }

    /** Opens the data connection of a command; null where the host refuses. */
    Socket open(String command, String argument) throws IOException {
        Socket plain = _openDataConnection_(command, argument);
        data = plain;
        if (plain == null || !dataProtected) {
            return plain;
        }
        SSLSocket secure = tls.over(new SocketBelowTls(plain, getRemotePort()));
        resumed = secure.getSession().getCreationTime() == session.getCreationTime();
        data = secure;
        return data;
    }

    /** Whether the last data connection has made a TLS session of its own, which strict hosts refuse. */
    boolean strange() {
        return !resumed;
    }

    /** Cuts both connections; whoever waits for one of them gets an exception. */
    void cut() {
        Sockets.closeQuietly(data);
        Sockets.closeQuietly(_socket_);
    }
}
