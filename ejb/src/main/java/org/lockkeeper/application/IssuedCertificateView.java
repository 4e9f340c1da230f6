package org.lockkeeper.application;

import java.time.Instant;

/**
 * A certificate that was signed for a client.
 *
 * @param revokedAt null while it counts
 * @param revocationReason such as {@code KEY_COMPROMISE}; null while it counts
 */
public record IssuedCertificateView(
        CertificateView certificate, Instant issuedAt, String issuedBy, Instant revokedAt, String revocationReason) {}
