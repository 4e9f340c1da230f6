package org.lockkeeper.application;

import java.time.Instant;

/** A certificate that was in force under an alias before. {@code replacedBy} is an administrator or {@code system}. */
public record FormerCertificateView(
        CertificateView certificate, String chainPem, Instant replacedAt, String replacedBy) {}
