package org.lockkeeper.application.internal.trust;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.lockkeeper.application.RevocationListView;
import org.lockkeeper.application.TrustedCertificateView;
import org.lockkeeper.application.TrustedCertificateView.Seen;
import org.lockkeeper.application.internal.certificate.CertificateViews;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.trust.RevocationListFile;
import org.lockkeeper.domain.trust.Sighting;
import org.lockkeeper.domain.trust.TrustedCertificate;

/** Entries and lists as pages and API show them. */
@Dependent
class TrustViews {

    private final CertificateReader reader;
    private final Clock clock;

    @Inject
    TrustViews(CertificateReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    TrustedCertificateView view(TrustedCertificate entry) {
        return new TrustedCertificateView(
                entry.id(),
                entry.state().name(),
                entry.site().map(Site::name).orElse(null),
                entry.user().orElse(null),
                CertificateViews.of(reader.chain(entry.certificatePem()).get(0), clock.instant()),
                entry.seen().map(TrustViews::view).orElse(null),
                entry.createdAt(),
                entry.decidedAt().orElse(null),
                entry.decidedBy().orElse(null),
                entry.version());
    }

    RevocationListView view(RevocationListFile list) {
        Instant end = list.nextUpdate().orElse(null);
        return new RevocationListView(
                list.id(),
                list.url().orElse(null),
                list.issuer().orElse(null),
                list.thisUpdate().orElse(null),
                end,
                end != null && !clock.instant().isBefore(end),
                list.revokedCount(),
                list.fetchedAt().orElse(null),
                list.lastError().orElse(null),
                list.version());
    }

    private static Seen view(Sighting seen) {
        return new Seen(seen.user(), seen.site(), seen.address(), seen.count(), seen.first(), seen.last());
    }
}
