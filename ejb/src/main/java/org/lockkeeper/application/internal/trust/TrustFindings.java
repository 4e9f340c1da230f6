package org.lockkeeper.application.internal.trust;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lockkeeper.application.CertificateView.Problem;
import org.lockkeeper.application.Finding;
import org.lockkeeper.application.Finding.Level;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.certificate.CertificateViews;
import org.lockkeeper.application.internal.finding.FindingCheck;
import org.lockkeeper.application.internal.snapshot.CertificateNeed;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.domain.trust.RevocationListFile;
import org.lockkeeper.domain.trust.RevocationListRepository;
import org.lockkeeper.domain.trust.TrustState;
import org.lockkeeper.domain.trust.TrustedCertificate;
import org.lockkeeper.domain.trust.TrustedCertificateRepository;

/** Whether those who need a certificate can have one that counts. */
@Dependent
class TrustFindings implements FindingCheck {

    private static final int MAX = 1_000;

    private final SiteRepository sites;
    private final CertificateNeed need;
    private final TrustedCertificateRepository certificates;
    private final RevocationListRepository lists;
    private final CertificateReader reader;
    private final Clock clock;

    @Inject
    TrustFindings(
            SiteRepository sites,
            CertificateNeed need,
            TrustedCertificateRepository certificates,
            RevocationListRepository lists,
            CertificateReader reader,
            Clock clock) {
        this.sites = sites;
        this.need = need;
        this.certificates = certificates;
        this.lists = lists;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public List<Finding> check() {
        Instant now = clock.instant();
        List<TrustedCertificate> trusted = certificates.list(Optional.of(TrustState.TRUSTED), 0, MAX);
        return Stream.of(
                        need.sites(sites.enabled()).stream()
                                .filter(site -> trusted.stream().noneMatch(entry -> entry.holdsOn(site.name())))
                                .map(TrustFindings::nobodyTrusted),
                        trusted.stream().flatMap(entry -> problems(entry, now)),
                        lists.list(0, MAX).stream().flatMap(list -> problems(list, now)),
                        pending(certificates.count(Optional.of(TrustState.PENDING))))
                .flatMap(found -> found)
                .toList();
    }

    private static Finding nobodyTrusted(Site site) {
        return new Finding(
                "CERTIFICATE_DEMANDED_NONE_TRUSTED",
                Level.ERROR,
                ObjectName.site(site.name()),
                "Site '" + site.name()
                        + "' demands client certificates, but trusts none: whoever needs one can't log in."
                        + " Trust his, or that of his authority.");
    }

    private Stream<Finding> problems(TrustedCertificate entry, Instant now) {
        return CertificateViews.of(reader.chain(entry.certificatePem()).get(0), now).problems().stream()
                .filter(problem -> !problem.level().equals(Level.INFO.name()))
                .map(problem -> problem(entry, problem));
    }

    private static Finding problem(TrustedCertificate entry, Problem problem) {
        return new Finding(
                "TRUSTED_CERTIFICATE_" + problem.id(),
                Level.WARNING,
                ObjectName.trustedCertificate(entry.sha256()),
                "Trusted certificate '" + entry.subject() + "': " + problem.message());
    }

    private static Stream<Finding> problems(RevocationListFile list, Instant now) {
        boolean ended = list.nextUpdate().filter(end -> !now.isBefore(end)).isPresent();
        return Stream.concat(
                ended
                        ? Stream.of(
                                finding("REVOCATION_LIST_OUTDATED", list, "has ended; it clears nobody any longer."))
                        : Stream.empty(),
                list.lastError().stream()
                        .map(error -> finding("REVOCATION_LIST_NOT_RENEWED", list, "could not be renewed: " + error)));
    }

    private static Finding finding(String id, RevocationListFile list, String what) {
        return new Finding(
                id,
                Level.WARNING,
                ListRenewal.name(list),
                "The revocation list of '" + list.issuer().orElse("") + "' " + what);
    }

    private static Stream<Finding> pending(long count) {
        return count == 0
                ? Stream.empty()
                : Stream.of(new Finding(
                        "CERTIFICATES_PENDING",
                        Level.INFO,
                        "server",
                        "Clients have shown " + count + " unknown certificates, on which nobody has decided."));
    }
}
