package org.lockkeeper.spi.session;

/** Why a session ended. */
public enum DisconnectReason {
    /** QUIT. */
    CLIENT_QUIT,
    /** The connection went away. */
    CONNECTION_LOST,
    /** Nothing happened for too long. */
    IDLE_TIMEOUT,
    /** The client broke the protocol, or attacked. */
    PROTOCOL_VIOLATION,
    /** An administrator said so. */
    ADMINISTRATOR,
    /** The listener closed. */
    SERVER_STOPPED
}
