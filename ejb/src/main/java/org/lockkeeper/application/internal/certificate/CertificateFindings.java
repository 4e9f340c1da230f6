package org.lockkeeper.application.internal.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.application.CertificateView.Problem;
import org.lockkeeper.application.Finding;
import org.lockkeeper.application.Finding.Level;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.finding.FindingCheck;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.ServerCertificate;

/** Problems of server certificates; those of certificates that nobody uses are good to know, no more. */
@Dependent
class CertificateFindings implements FindingCheck {

    private final CertificateRepository certificates;
    private final StoredCertificates stored;
    private final Clock clock;

    @Inject
    CertificateFindings(CertificateRepository certificates, StoredCertificates stored, Clock clock) {
        this.certificates = certificates;
        this.stored = stored;
        this.clock = clock;
    }

    @Override
    public List<Finding> check() {
        return certificates.all().stream()
                .flatMap(certificate -> check(certificate).stream())
                .toList();
    }

    private List<Finding> check(ServerCertificate certificate) {
        Instant now = clock.instant();
        boolean used = !stored.usersOf(certificate.alias()).isEmpty();
        List<X509Certificate> chain = stored.chain(certificate);
        List<Finding> findings = new ArrayList<>();
        Problems.of(chain.get(0), now).forEach(problem -> findings.add(finding(certificate, problem, used)));
        chain.stream()
                .skip(1)
                .flatMap(above -> Problems.of(above, now).stream())
                .filter(problem -> !problem.level().equals(Level.INFO.name()))
                .forEach(problem -> findings.add(new Finding(
                        "CERTIFICATE_CHAIN_" + problem.id(),
                        level(problem, used),
                        ObjectName.certificate(certificate.alias()),
                        "In the chain of certificate '" + certificate.alias() + "': " + problem.message())));
        return findings;
    }

    private static Finding finding(ServerCertificate certificate, Problem problem, boolean used) {
        return new Finding(
                "CERTIFICATE_" + problem.id(),
                level(problem, used),
                ObjectName.certificate(certificate.alias()),
                "Certificate '" + certificate.alias() + "': " + problem.message());
    }

    private static Level level(Problem problem, boolean used) {
        return used ? Level.valueOf(problem.level()) : Level.INFO;
    }
}
