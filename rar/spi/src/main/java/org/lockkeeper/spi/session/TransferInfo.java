package org.lockkeeper.spi.session;

import java.time.Instant;

/**
 * A transfer under way.
 *
 * @param direction what it does
 * @param path as the client sees it
 * @param since when the data connection stood
 * @param bytes moved so far
 */
public record TransferInfo(TransferDirection direction, String path, Instant since, long bytes) {}
