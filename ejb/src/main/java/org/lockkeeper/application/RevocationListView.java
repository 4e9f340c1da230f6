package org.lockkeeper.application;

import java.time.Instant;

/**
 * A revocation list of another authority.
 *
 * @param url from where it is fetched; null: it came as a file
 * @param issuer who has signed it (RFC 2253)
 * @param nextUpdate until when it clears certificates; null: for ever
 * @param outdated whether that time has passed
 * @param revoked how many certificates it names
 * @param lastError why it could not be renewed; null where it could
 * @param version of this object, for the ETag
 */
public record RevocationListView(
        long id,
        String url,
        String issuer,
        Instant thisUpdate,
        Instant nextUpdate,
        boolean outdated,
        int revoked,
        Instant fetchedAt,
        String lastError,
        long version) {}
