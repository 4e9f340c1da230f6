package org.lockkeeper.spi.login;

import java.time.Duration;
import java.util.List;

/**
 * Bounds on one user. {@link Long#MAX_VALUE} and {@link Integer#MAX_VALUE} mean unlimited.
 *
 * @param maxSessions of the user at once
 * @param maxSessionsPerAddress of the user from one address at once
 * @param maxTransfersPerSession files up and down in one session
 * @param maxUploadBytes of one file
 * @param maxDownloadBytes of one file
 * @param uploadBytesPerSecond of all the user's uploads in one session
 * @param downloadBytesPerSecond of all the user's downloads in one session
 * @param quotaBytes of all files in the user's home together
 * @param idleTimeout without a command and without a transfer
 * @param bannedFileTypes wildcards such as {@code *.exe}, without regard to case
 */
public record UserLimits(
        int maxSessions,
        int maxSessionsPerAddress,
        int maxTransfersPerSession,
        long maxUploadBytes,
        long maxDownloadBytes,
        long uploadBytesPerSecond,
        long downloadBytesPerSecond,
        long quotaBytes,
        Duration idleTimeout,
        List<String> bannedFileTypes) {

    /** Nothing is bounded but idling, at ten minutes. */
    public static final UserLimits UNLIMITED = new UserLimits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Duration.ofMinutes(10),
            List.of());

    /** Makes the list immutable. */
    public UserLimits {
        bannedFileTypes = List.copyOf(bannedFileTypes);
    }
}
