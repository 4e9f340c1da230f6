package org.lockkeeper.application.internal.clientcertificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.certificate.IssuedCertificateRepository;
import org.lockkeeper.domain.trust.Fingerprints;
import org.lockkeeper.domain.trust.RevocationListFile;
import org.lockkeeper.domain.trust.RevocationListRepository;
import org.lockkeeper.domain.trust.RevocationListRepository.Revision;
import org.lockkeeper.domain.trust.RevocationStatus;

/** What the revocation lists at hand say. */
@Dependent
class ListedRevocations {

    private static final int SIGNS_LISTS = 6;

    private final UnitOfWork transactions;
    private final RevocationListRepository lists;
    private final IssuedCertificateRepository issued;
    private final ParsedLists parsed;
    private final Clock clock;

    @Inject
    ListedRevocations(
            UnitOfWork transactions,
            RevocationListRepository lists,
            IssuedCertificateRepository issued,
            ParsedLists parsed,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.issued = issued;
        this.parsed = parsed;
        this.clock = clock;
    }

    /** Revoked beats good beats unknown. A list that has ended can still revoke, but clears nobody. */
    RevocationStatus status(X509Certificate certificate, X509Certificate issuer) {
        List<X509CRL> ofIssuer = ofIssuer(issuer);
        if (ofIssuer.stream().anyMatch(list -> list.isRevoked(certificate))) {
            return RevocationStatus.REVOKED;
        }
        Instant now = clock.instant();
        return ofIssuer.stream().anyMatch(list -> inForce(list, now))
                ? RevocationStatus.GOOD
                : RevocationStatus.UNKNOWN;
    }

    private List<X509CRL> ofIssuer(X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        if (usage != null && !usage[SIGNS_LISTS]) {
            return List.of();
        }
        String name = Fingerprints.of(issuer.getSubjectX500Principal());
        return transactions.call(
                () -> Stream.concat(ofOthers(name, issuer), ours(issuer)).toList());
    }

    private Stream<X509CRL> ofOthers(String name, X509Certificate issuer) {
        return lists.ofIssuer(name).stream()
                .flatMap(revision -> parsed.list(revision, issuer, () -> read(revision)).stream());
    }

    private Optional<byte[]> read(Revision revision) {
        return lists.find(revision.id()).flatMap(RevocationListFile::encoded);
    }

    /** What this server's own authorities have revoked counts at once. */
    private Stream<X509CRL> ours(X509Certificate issuer) {
        return issued.revocationLists().stream()
                .flatMap(
                        list -> parsed
                                .list(
                                        new Revision(list.id(), list.version()),
                                        issuer,
                                        () -> Optional.of(list.encoded()))
                                .stream());
    }

    private static boolean inForce(X509CRL list, Instant now) {
        return !now.isBefore(list.getThisUpdate().toInstant())
                && (list.getNextUpdate() == null
                        || now.isBefore(list.getNextUpdate().toInstant()));
    }
}
