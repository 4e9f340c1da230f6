package org.lockkeeper.application;

import java.time.Instant;

/** What happened, and who did it. */
public interface AuditService {

    /** Newest first. */
    Page<AuditView> find(AuditQuery query, PageRequest request);

    /** Filters; null means any. {@code from} is inclusive, {@code to} exclusive. */
    record AuditQuery(Instant from, Instant to, String actor, String action) {}

    /**
     * One entry.
     *
     * @param actor administrator, user, or {@code system}
     * @param action for instance {@code LOGIN_REFUSED}
     * @param object what it concerns, for instance {@code site:Default/user:demo}
     * @param detail the true reason, in a sentence
     */
    record AuditView(
            long id,
            Instant at,
            String actor,
            String address,
            String action,
            String object,
            String before,
            String after,
            String detail) {}
}
