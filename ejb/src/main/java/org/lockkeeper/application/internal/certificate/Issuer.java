package org.lockkeeper.application.internal.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.domain.certificate.CertificateAuthority;
import org.lockkeeper.domain.certificate.CertificateAuthority.RevocationListOrder;
import org.lockkeeper.domain.certificate.CertificateFiles;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.certificate.IssuedCertificate;
import org.lockkeeper.domain.certificate.IssuedCertificateRepository;
import org.lockkeeper.domain.certificate.RevocationList;
import org.lockkeeper.domain.certificate.ServerCertificate;

/** A server certificate in the role of an authority (ADR 10), with its revocation list. */
@Dependent
class Issuer {

    /** How long clients may rely on a list; a new one is made after a quarter of it. */
    static final Duration LIST_VALIDITY = Duration.ofDays(8);

    static final Duration LIST_REFRESH = Duration.ofDays(2);

    private final StoredCertificates stored;
    private final IssuedCertificateRepository issued;
    private final CertificateAuthority authority;
    private final CertificateReader reader;
    private final CertificateFiles files;
    private final Clock clock;

    @Inject
    Issuer(
            StoredCertificates stored,
            IssuedCertificateRepository issued,
            CertificateAuthority authority,
            CertificateReader reader,
            CertificateFiles files,
            Clock clock) {
        this.stored = stored;
        this.issued = issued;
        this.authority = authority;
        this.reader = reader;
        this.files = files;
        this.clock = clock;
    }

    /** From the certificate that signs up to the last one that is known. */
    List<X509Certificate> chain(ServerCertificate certificate) {
        List<X509Certificate> chain = stored.chain(certificate);
        X509Certificate leaf = chain.get(0);
        if (leaf.getBasicConstraints() >= 0) {
            return chain;
        }
        if (!StoredCertificates.mayIssue(leaf)) {
            throw new ConflictException("Certificate '" + certificate.alias() + "' was issued by "
                    + leaf.getIssuerX500Principal() + " for a server and may not sign others; make a certificate with"
                    + " \"ca\": true and sign with that.");
        }
        return new ArrayList<>(List.of(companion(certificate, leaf)));
    }

    PrivateKey key(ServerCertificate certificate) {
        return stored.key(certificate);
    }

    /** Makes the issuer's list anew and publishes it. */
    void publishList(ServerCertificate certificate) {
        Instant now = clock.instant();
        RevocationList list = issued.revocationList(certificate).orElseGet(() -> new RevocationList(certificate));
        list.publish(
                authority.revocationList(new RevocationListOrder(
                        chain(certificate).get(0),
                        key(certificate),
                        list.nextNumber(),
                        now,
                        now.plus(LIST_VALIDITY),
                        issued.revoked(certificate, now).stream()
                                .flatMap(revoked -> revoked.revocation().stream())
                                .toList())),
                now);
        if (list.id() == null) {
            issued.add(list);
        }
    }

    /** Renews the lists that are older than {@link #LIST_REFRESH}. */
    void refreshLists() {
        Instant old = clock.instant().minus(LIST_REFRESH);
        issued.revocationLists().stream()
                .filter(list -> list.thisUpdate().isBefore(old))
                .map(RevocationList::issuer)
                .forEach(this::publishList);
    }

    /** Remembers what was signed, and sees to it that there is a list to ask. */
    void remember(ServerCertificate certificate, X509Certificate signed, String actor) {
        issued.add(new IssuedCertificate(certificate, signed, files.pem(List.of(signed)), clock.instant(), actor));
        if (issued.revocationList(certificate).isEmpty()) {
            publishList(certificate);
        }
    }

    private X509Certificate companion(ServerCertificate certificate, X509Certificate leaf) {
        if (certificate.issuerPem().isEmpty()) {
            certificate.signAs(files.pem(List.of(authority.issuingCertificate(leaf, key(certificate)))));
        }
        return reader.chain(certificate.issuerPem().get()).get(0);
    }
}
