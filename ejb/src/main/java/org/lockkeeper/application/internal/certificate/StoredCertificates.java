package org.lockkeeper.application.internal.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.lockkeeper.application.FormerCertificateView;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.ServerCertificateView;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.certificate.CertificateRepository;
import org.lockkeeper.domain.certificate.CertificateUse;
import org.lockkeeper.domain.certificate.FormerChain;
import org.lockkeeper.domain.certificate.KnownIssuers;
import org.lockkeeper.domain.certificate.Lifetime;
import org.lockkeeper.domain.certificate.PrivateKeyVault;
import org.lockkeeper.domain.certificate.ServerCertificate;
import org.lockkeeper.domain.certificate.Strength;

/** Server certificates as they are in the database: found, parsed, shown, opened. Within a transaction. */
@Dependent
class StoredCertificates {

    private final CertificateRepository certificates;
    private final CertificateReader reader;
    private final PrivateKeyVault vault;
    private final Iterable<CertificateUse> uses;
    private final Iterable<KnownIssuers> issuers;
    private final Clock clock;

    @Inject
    StoredCertificates(
            CertificateRepository certificates,
            CertificateReader reader,
            PrivateKeyVault vault,
            @Any Instance<CertificateUse> uses,
            @Any Instance<KnownIssuers> issuers,
            Clock clock) {
        this(certificates, reader, vault, (Iterable<CertificateUse>) uses, issuers, clock);
    }

    StoredCertificates(
            CertificateRepository certificates,
            CertificateReader reader,
            PrivateKeyVault vault,
            Iterable<CertificateUse> uses,
            Iterable<KnownIssuers> issuers,
            Clock clock) {
        this.certificates = certificates;
        this.reader = reader;
        this.vault = vault;
        this.uses = uses;
        this.issuers = issuers;
        this.clock = clock;
    }

    ServerCertificate find(String alias) {
        return certificates.find(alias).orElseThrow(() -> new MissingObjectException("certificate '" + alias + "'"));
    }

    Optional<ServerCertificate> lookUp(String alias) {
        return certificates.find(alias);
    }

    List<X509Certificate> chain(ServerCertificate certificate) {
        return reader.chain(certificate.chainPem());
    }

    X509Certificate leaf(ServerCertificate certificate) {
        return chain(certificate).get(0);
    }

    PrivateKey key(ServerCertificate certificate) {
        return vault.open(certificate.alias(), certificate.sealedKey());
    }

    String seal(String alias, PrivateKey key) {
        return vault.seal(alias, key);
    }

    List<String> usersOf(String alias) {
        return StreamSupport.stream(uses.spliterator(), false)
                .flatMap(use -> use.usersOf(alias).stream())
                .toList();
    }

    /** What may complete a chain. */
    List<X509Certificate> knownIssuers() {
        List<X509Certificate> known = new ArrayList<>();
        certificates.all().forEach(certificate -> {
            known.addAll(chain(certificate));
            certificate.nextChainPem().map(reader::chain).ifPresent(known::addAll);
        });
        issuers.forEach(source -> known.addAll(source.issuers()));
        return known;
    }

    ServerCertificateView view(ServerCertificate certificate) {
        Instant now = clock.instant();
        List<X509Certificate> chain = chain(certificate);
        X509Certificate leaf = chain.get(0);
        return new ServerCertificateView(
                certificate.alias(),
                CertificateViews.of(leaf, now),
                CertificateViews.of(chain.subList(1, chain.size()), now),
                usersOf(certificate.alias()),
                Lifetime.stage(leaf, now).name(),
                Lifetime.daysLeft(leaf, now),
                mayIssue(leaf),
                certificate.createdAt(),
                next(certificate, now),
                certificate.chainPem(),
                certificate.requestPem(),
                certificate.version());
    }

    FormerCertificateView view(FormerChain former) {
        return new FormerCertificateView(
                CertificateViews.of(reader.chain(former.chainPem()).get(0), clock.instant()),
                former.chainPem(),
                former.replacedAt(),
                former.replacedBy());
    }

    /** Authorities sign in their own name, self-signed ones with a companion (ADR 10); those of other CAs must not. */
    static boolean mayIssue(X509Certificate leaf) {
        return leaf.getBasicConstraints() >= 0 || Strength.isSelfIssued(leaf);
    }

    private ServerCertificateView.Next next(ServerCertificate certificate, Instant now) {
        return certificate
                .nextChainPem()
                .map(pem -> new ServerCertificateView.Next(
                        certificate.nextActiveAt().orElseThrow(),
                        CertificateViews.of(reader.chain(pem).get(0), now)))
                .orElse(null);
    }
}
