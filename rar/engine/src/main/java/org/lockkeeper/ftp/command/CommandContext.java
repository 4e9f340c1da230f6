package org.lockkeeper.ftp.command;

import java.net.InetSocketAddress;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.lockkeeper.ftp.address.Endpoints;
import org.lockkeeper.ftp.address.HostAddresses;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.data.ActiveTransfer;
import org.lockkeeper.ftp.tls.ConnectionTls;
import org.lockkeeper.ftp.tls.HandshakeResult;
import org.lockkeeper.ftp.vfs.FileLocks;
import org.lockkeeper.ftp.vfs.Quotas;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.session.SessionInfo;

/** The session as handlers see it. */
public interface CommandContext {

    /** The Site at which the connection is; once a user is logged in it stays as it is. */
    SiteConfiguration site();

    /** What the client has set and asked for so far. */
    SessionState state();

    /** All commands, for FEAT and HELP. */
    CommandTable commands();

    /** The business tier; blocks, so not from an INLINE command. */
    FtpsEndpoint endpoint();

    /** The files that are being written, of all sessions. */
    FileLocks fileLocks();

    /** What homes hold, of all sessions. */
    Quotas quotas();

    /** The session at this moment. */
    SessionInfo info();

    /** Between whom the control connection runs. */
    Endpoints peers();

    /** The client's end of the control connection. */
    default InetSocketAddress client() {
        return peers().client();
    }

    /** Addresses of names, for PASV; blocks. */
    HostAddresses hostAddresses();

    /**
     * Goes to the Site of this host name; under TLS, only confirms that it is there. An empty name means the Site for
     * clients that name none.
     *
     * @return false where there is none, or it does not admit the client
     */
    boolean host(String name);

    /** Goes back to the Site for clients that name none. */
    void forgetHost();

    /** Takes the newest snapshot of the Site: a handshake is to obey the newest policy. */
    void renewSite();

    /** A data connection's handshake has ended. */
    void dataHandshakeFinished(HandshakeResult result);

    /** Whether this connection can be protected by TLS: the gates are open. */
    boolean tlsAvailable();

    /** Whether TLS began with the first byte. */
    boolean implicitTls();

    /** Whether the control connection is under TLS at this moment; after CCC it no longer is. */
    boolean controlProtected();

    /** Takes a place among the handshakes under way; false where there is none. */
    boolean mayStartTls();

    /** The login's TLS session, of the control connection, also after CCC; empty in clear. */
    Optional<SSLSession> controlSession();

    /** The TLS of this login, for data connections, also after CCC; empty in clear. */
    Optional<ConnectionTls> tls();

    /** The transfer under way. */
    Optional<ActiveTransfer> transfer();

    /** Sends a 1xx reply ahead of the final one. */
    void preliminary(FtpReply reply);

    /** Makes the transfer visible, and stoppable, until its final reply. */
    void transferBegins(ActiveTransfer transfer);

    /** Makes this the session of a user; false where he has as many as he may. */
    boolean loggedIn(UserGrant grant);

    /** Forgets the user; the connection stays. */
    void loggedOut();

    /** What is to happen when the final reply has been written. */
    AfterReply afterReply();
}
