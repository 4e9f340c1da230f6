package org.lockkeeper.spi.session;

import java.net.InetAddress;

/**
 * Something that a decent client does not do, counted for a while and told in one.
 *
 * @param site whose listener was reached
 * @param address of the client, the true one where a PROXY header told it
 * @param kind what it did
 * @param count how often since the last report
 */
public record AbuseReport(String site, InetAddress address, Kind kind, int count) {

    /** Kinds of abuse that only the engine sees; refused logins are known to the business tier. */
    public enum Kind {
        /** A TLS handshake that failed. */
        FAILED_HANDSHAKE,
        /** Too many, or too many bad, commands before login; HTTP. */
        BAD_COMMANDS,
        /** Commands in clear behind AUTH. */
        INJECTION,
        /** A connection without a single command: somebody looks for open ports. */
        ADDRESS_SCAN
    }
}
