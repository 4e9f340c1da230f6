package org.lockkeeper.application.internal.clientcertificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.domain.certificate.CertificateReader;
import org.lockkeeper.domain.trust.Evidence;
import org.lockkeeper.domain.trust.Evidence.Known;
import org.lockkeeper.domain.trust.Fingerprints;
import org.lockkeeper.domain.trust.Place;
import org.lockkeeper.domain.trust.TrustedCertificate;
import org.lockkeeper.domain.trust.TrustedCertificateRepository;

/**
 * Finds what the database knows of a chain: by name, step by step up to the roots, so that a database of any size costs a
 * few small queries. Needs a transaction.
 */
@Dependent
class EvidenceCollector {

    private static final int MAX_STEPS = 8;

    private final TrustedCertificateRepository certificates;
    private final CertificateReader reader;

    @Inject
    EvidenceCollector(TrustedCertificateRepository certificates, CertificateReader reader) {
        this.certificates = certificates;
        this.reader = reader;
    }

    Evidence collect(List<X509Certificate> chain, Place place) {
        List<Known> found = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        Set<String> names = names(chain);
        for (int step = 0; step < MAX_STEPS && !names.isEmpty(); step++) {
            asked.addAll(names);
            List<Known> entries = certificates.ofSubjects(names).stream()
                    .map(entry -> known(entry, place))
                    .toList();
            found.addAll(entries);
            names = names(entries.stream().map(Known::certificate).toList());
            names.removeAll(asked);
        }
        return new Evidence(chain, found, place);
    }

    private static Set<String> names(List<X509Certificate> certificates) {
        return certificates.stream()
                .flatMap(certificate ->
                        Stream.of(certificate.getSubjectX500Principal(), certificate.getIssuerX500Principal()))
                .map(Fingerprints::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Known known(TrustedCertificate entry, Place place) {
        return new Known(
                reader.chain(entry.certificatePem()).get(0),
                entry.state(),
                entry.holdsAt(place),
                entry.holdsOn(place.site()),
                entry.user().isPresent());
    }
}
