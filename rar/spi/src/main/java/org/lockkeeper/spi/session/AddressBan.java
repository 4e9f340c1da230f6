package org.lockkeeper.spi.session;

import java.time.Instant;

/**
 * Addresses that may not connect for a while.
 *
 * @param network in CIDR notation
 * @param until when it ends; {@link Instant#MAX} for one without an end
 */
public record AddressBan(String network, Instant until) {}
