package org.lockkeeper.application;

import java.time.Instant;

/**
 * One entry of the Trusted Certificates database.
 *
 * @param state {@code TRUSTED}, {@code DISTRUSTED} or {@code PENDING}
 * @param site where the decision holds; null: on all Sites
 * @param user for whom it holds; null: for any user
 * @param certificate what it says
 * @param seen how clients have shown it; null where an administrator brought it
 * @param decidedAt null while it is pending
 * @param decidedBy null while it is pending
 * @param version of this object, for the ETag
 */
public record TrustedCertificateView(
        long id,
        String state,
        String site,
        String user,
        CertificateView certificate,
        Seen seen,
        Instant createdAt,
        Instant decidedAt,
        String decidedBy,
        long version) {

    /**
     * The last time it was shown in vain, and how often in all.
     *
     * @param user who tried to log in
     * @param site where
     * @param address from where
     */
    public record Seen(String user, String site, String address, long count, Instant first, Instant last) {}
}
