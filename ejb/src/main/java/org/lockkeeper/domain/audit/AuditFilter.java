package org.lockkeeper.domain.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries; an empty filter takes any.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record AuditFilter(
        Optional<Instant> from, Optional<Instant> to, Optional<String> actor, Optional<AuditAction> action) {}
