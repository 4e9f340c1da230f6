package org.lockkeeper.spi;

import java.nio.file.Path;
import java.util.List;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.LoginResult;
import org.lockkeeper.spi.session.AbuseReport;
import org.lockkeeper.spi.session.AddressBan;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.FileChange;
import org.lockkeeper.spi.session.HandshakeReport;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.SessionInfo;
import org.lockkeeper.spi.session.TransferReport;

/**
 * What the engine asks of the business tier; the JCA message-listener type, implemented by one message-driven bean.
 *
 * <p>Every method may block and is therefore called on worker threads, never on an event loop. Expected refusals are
 * values: an exception means that the business tier could not answer, and the client is told 421 or 451.
 */
public interface FtpsEndpoint {

    /** The complete, validated configuration in force. The engine pulls it at start, when poked, and on a slow timer. */
    ServerConfiguration configuration();

    /** Decides on a login; the reason of a refusal is recorded by the callee and never told to the client. */
    LoginResult login(LoginRequest request);

    /** A login succeeded and the session now counts. */
    void sessionOpened(SessionInfo session);

    /** The control connection of a logged-in session has ended. */
    void sessionClosed(SessionInfo session, DisconnectReason reason);

    /**
     * A transfer has ended, well or badly. Called before the client gets its final reply, so that no upload that a
     * client believes in lacks its record.
     */
    void transferFinished(TransferReport report);

    /**
     * TLS handshakes have ended, well or badly, of control and data connections alike; the oldest first. They come in
     * batches, a moment later, and a server under attack drops some rather than remember them all: the engine's log
     * tells how many.
     */
    void handshakesFinished(List<HandshakeReport> handshakes);

    /**
     * A client has renamed or deleted something, or made or removed a folder. Called before the client gets its reply,
     * on which the outcome has no influence: the change is done.
     */
    void fileChanged(FileChange change);

    /** The bans in force; pulled like the configuration, and when poked by {@link FtpsServerControl#refreshBans}. */
    List<AddressBan> bans();

    /** What clients did that may get their addresses banned; in batches, bounded in number. */
    void abused(List<AbuseReport> reports);

    /** Temporary files of uploads that a crash had left behind were removed. */
    void leftOversRemoved(String site, List<Path> files);

    /** Listeners were opened, closed or failed, or a configuration was refused. */
    void statusChanged(ServerStatus status);
}
