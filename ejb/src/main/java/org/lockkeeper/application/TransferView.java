package org.lockkeeper.application;

import java.time.Instant;

/**
 * A transfer that has ended.
 *
 * @param outcome {@code COMPLETED}, {@code ABORTED}, {@code TRUNCATED} or {@code FAILED}
 * @param detail why, where it is not completed
 * @param tls protocol and cipher suite of the data connection; null for a clear one
 */
public record TransferView(
        Instant at,
        String site,
        String user,
        String address,
        String direction,
        String path,
        long bytes,
        long milliseconds,
        String outcome,
        String detail,
        String tls) {}
