package org.lockkeeper.spi.session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A transfer that has ended.
 *
 * @param session the session in which it ran
 * @param direction what it did
 * @param path as the client sees it
 * @param file where it is on the server
 * @param offset byte at which it began, after REST
 * @param bytes moved over the data connection
 * @param started when the data connection stood
 * @param duration from then to its end
 * @param outcome how it ended
 * @param detail a sentence for the administrator; empty for a completed one
 * @param dataTls what the data connection's handshake agreed on; empty for PROT C
 */
public record TransferReport(
        SessionInfo session,
        TransferDirection direction,
        String path,
        Path file,
        long offset,
        long bytes,
        Instant started,
        Duration duration,
        Outcome outcome,
        String detail,
        Optional<TlsInfo> dataTls) {

    /** How a transfer ended. */
    public enum Outcome {
        /** Every byte that was to move has moved, and both sides know it. */
        COMPLETED,
        /** The client said ABOR, or the administrator disconnected it. */
        ABORTED,
        /** The data connection ended without close_notify: what came is not known to be whole. */
        TRUNCATED,
        /** Network, disk, time-out: see the detail. */
        FAILED
    }
}
