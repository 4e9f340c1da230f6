package org.lockkeeper.application;

/** The Server as a whole: its gate, what its TLS library can do, and its listeners. */
public interface ServerService {

    /** The Server as configured, with what the runtime supports. */
    ServerView server();

    /**
     * Opens or closes the Server's gate (mission R10).
     *
     * @param expectedVersion the version that the administrator saw
     * @throws StaleVersionException where somebody else has changed the Server since
     */
    ServerView changeSslEnabled(boolean enabled, long expectedVersion);

    /** The running listeners and the revision in force, as the engine tells them. */
    ServerStatusView status();

    /** Whether the database answers; never throws. */
    boolean databaseReachable();
}
