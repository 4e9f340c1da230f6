package org.lockkeeper.application;

import java.time.Instant;
import java.util.List;

/**
 * A server certificate: what is shown under an alias.
 *
 * @param certificate the server's own
 * @param chain the certificates above it, up to what clients are sent
 * @param usedBy Sites by name; others as {@code kind:name}
 * @param stage {@code GOOD}, {@code EXPIRING} (a third of the lifetime left), {@code EXPIRING_SOON} (a tenth) or
 *     {@code EXPIRED}
 * @param daysLeft negative where it has expired
 * @param mayIssue whether it can sign certificates of clients
 * @param next what follows; null where nothing is planned
 * @param version of this object, for the ETag
 */
public record ServerCertificateView(
        String alias,
        CertificateView certificate,
        List<CertificateView> chain,
        List<String> usedBy,
        String stage,
        long daysLeft,
        boolean mayIssue,
        Instant createdAt,
        Next next,
        String chainPem,
        String requestPem,
        long version) {

    /** A planned rollover. */
    public record Next(Instant activeAt, CertificateView certificate) {}
}
