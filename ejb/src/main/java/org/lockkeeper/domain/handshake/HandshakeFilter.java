package org.lockkeeper.domain.handshake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;

/**
 * Which handshakes; what is empty does not narrow.
 *
 * @param sites of one of these Sites
 * @param outcome that ended so
 * @param since whose last was at this time or later
 */
public record HandshakeFilter(Optional<Set<String>> sites, Optional<Outcome> outcome, Optional<Instant> since) {}
