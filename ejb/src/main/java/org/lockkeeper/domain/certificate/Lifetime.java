package org.lockkeeper.domain.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * How near a certificate's end is, as a share of its lifetime: a certificate of 90 days is not a worry from its 60th day
 * before the end, one of ten years is. A third left asks for renewal, a tenth is late.
 */
public final class Lifetime {

    private static final int SOON = 3;
    private static final int LATE = 10;

    private Lifetime() {}

    /** Stages on the way to the end, in order. */
    public enum Stage {
        /** More than a third of the lifetime is left. */
        GOOD,
        /** Time to renew. */
        EXPIRING,
        /** Less than a tenth is left. */
        EXPIRING_SOON,
        /** Clients refuse it. */
        EXPIRED
    }

    /** The stage at a moment. */
    public static Stage stage(X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        Duration left = Duration.between(now, end);
        Duration all = Duration.between(certificate.getNotBefore().toInstant(), end);
        if (left.isNegative()) {
            return Stage.EXPIRED;
        }
        if (left.multipliedBy(LATE).compareTo(all) < 0) {
            return Stage.EXPIRING_SOON;
        }
        return left.multipliedBy(SOON).compareTo(all) < 0 ? Stage.EXPIRING : Stage.GOOD;
    }

    /** Whole days that are left; negative where it has expired. */
    public static long daysLeft(X509Certificate certificate, Instant now) {
        return Math.floorDiv(
                Duration.between(now, certificate.getNotAfter().toInstant()).toSeconds(), 86_400);
    }
}
