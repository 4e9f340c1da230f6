package org.lockkeeper.application;

import java.util.List;
import java.util.Optional;

/** The live sessions. */
public interface SessionService {

    /** All logged-in sessions of this moment, oldest first. */
    List<SessionView> sessions();

    /** The session of this id, if it still lives. */
    Optional<SessionView> session(String id);

    /**
     * Disconnects a session; audited.
     *
     * @return false where it no longer lives
     */
    boolean disconnect(String id);
}
