package org.lockkeeper.ftp.control;

import org.lockkeeper.spi.FtpsEndpoint;

/**
 * What all sessions of a server have in common.
 *
 * @param registry of all of them
 * @param endpoint the business tier
 * @param workers for what blocks
 * @param handshakes on their way to the business tier
 */
public record Shared(SessionRegistry registry, FtpsEndpoint endpoint, Workers workers, HandshakeOutbox handshakes) {}
