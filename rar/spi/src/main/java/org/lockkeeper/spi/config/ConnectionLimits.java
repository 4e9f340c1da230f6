package org.lockkeeper.spi.config;

import java.time.Duration;

/**
 * Bounds on what one client, or all of them together, can occupy. Every one is finite.
 *
 * @param maxSessions control connections of a Site at once
 * @param maxUnauthenticated of these, how many may not have logged in
 * @param maxUnauthenticatedPerAddress of these, how many may come from one address; of IPv6, from one network of 64 bits
 * @param maxLoginAttempts refused logins after which the connection is closed
 * @param maxCommandsBeforeLogin after which a connection without a login is closed, good commands or bad
 * @param listingDepth levels of folders that one command goes down
 * @param refusedLoginDelay from PASS to its 530, the same for every reason; a refusal may ask for more
 * @param handshakeTimeout from accept, or AUTH, to the end of the TLS handshake
 * @param loginTimeout from accept to a successful login
 * @param idleTimeout without a command, before login; then the user's own counts, see {@code UserLimits}
 * @param dataConnectTimeout from the transfer command to the data connection
 * @param stallTimeout of a transfer in which no byte moves
 */
public record ConnectionLimits(
        int maxSessions,
        int maxUnauthenticated,
        int maxUnauthenticatedPerAddress,
        int maxLoginAttempts,
        int maxCommandsBeforeLogin,
        int listingDepth,
        Duration refusedLoginDelay,
        Duration handshakeTimeout,
        Duration loginTimeout,
        Duration idleTimeout,
        Duration dataConnectTimeout,
        Duration stallTimeout) {

    /** Sensible bounds for a Site on the Internet. */
    public static final ConnectionLimits DEFAULT = new ConnectionLimits(
            10_000,
            2_000,
            1_000,
            5,
            100,
            64,
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(120));
}
