package org.lockkeeper.spi.config;

/**
 * What the TLS session of a data connection must have in common with that of its control connection (RFC 4217 section
 * 10.2 allows a server to insist).
 */
public enum DataSessionReuse {
    /** Data connections never resume; each makes a full handshake. */
    DISABLED,
    /** A client may resume, or not. */
    ENABLED,
    /** A data connection that does not resume this control connection's session is refused with 522. */
    ENFORCED
}
