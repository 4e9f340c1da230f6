package org.lockkeeper.domain.access;

import org.lockkeeper.domain.audit.AuditText;

/**
 * An account by its names, whether it exists or not: failures are counted alike, so that nobody can tell. What a client sent
 * comes clean, and cut to what no real name exceeds.
 *
 * @param site its Site
 * @param user its name
 */
public record AccountName(String site, String user) {

    private static final int MAX_LENGTH = 100;

    /** Cleans the names. */
    public AccountName {
        site = AuditText.clean(site, MAX_LENGTH);
        user = AuditText.clean(user, MAX_LENGTH);
    }
}
