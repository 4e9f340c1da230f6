package org.lockkeeper.spi;

import java.util.List;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.ServerStatus;
import org.lockkeeper.spi.session.SessionId;
import org.lockkeeper.spi.session.SessionInfo;

/**
 * What the business tier tells the running server; a JCA administered object bound at {@link #JNDI_NAME}.
 *
 * <p>It answers at any time: before activation and after it the list is empty and the status says so.
 */
public interface FtpsServerControl {

    /** Where the resource adapter binds its administered object. */
    String JNDI_NAME = "java:/lockkeeper/ServerControl";

    /**
     * Asks the engine to pull the configuration if its own is older than {@code revision}. Returns at once; the outcome
     * arrives as {@link FtpsEndpoint#statusChanged}. Calling it more often than needed does no harm.
     */
    void refresh(long revision);

    /** Asks the engine to pull the bans. Returns at once. */
    void refreshBans();

    /** The logged-in sessions of this moment. */
    List<SessionInfo> sessions();

    /**
     * Closes a session's connections; a transfer under way ends as failed.
     *
     * @return false where no such session lives
     */
    boolean disconnect(SessionId id, DisconnectReason reason);

    /** The revision in force and each listener, bound, or failed and why. */
    ServerStatus status();
}
