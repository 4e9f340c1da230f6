package org.lockkeeper.application;

import java.util.Map;

/** The Server as a whole: its gate, what its TLS library can do, and its listeners. */
public interface ServerService {

    /** The Server as configured, with what the runtime supports. */
    ServerView server();

    /**
     * Opens or closes the Server's gate (mission R10), and replaces what the Server sets for all.
     *
     * @param settings an absent key, or null, goes back to the default
     * @param expectedVersion the version that the administrator saw
     * @throws StaleVersionException where somebody else has changed the Server since
     * @throws InvalidInputException where a setting is wrong
     */
    ServerView change(boolean sslEnabled, Map<String, Object> settings, long expectedVersion);

    /** The running listeners and the revision in force, as the engine tells them. */
    ServerStatusView status();

    /** Whether the database answers; never throws. */
    boolean databaseReachable();
}
