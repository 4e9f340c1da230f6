package org.lockkeeper.domain.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.domain.trust.Evidence.Known;
import org.lockkeeper.domain.trust.Verdict.Link;
import org.lockkeeper.domain.trust.Verdict.Refused;
import org.lockkeeper.domain.trust.Verdict.Trusted;
import org.lockkeeper.spi.login.RefusalReason;

/**
 * Compares what a client shows with the Trusted Certificates database (mission R14). A match is the exact certificate, or a
 * valid path to a trusted one. Distrust beats all, over whatever path it reaches the certificate. Whether something is
 * revoked is looked at afterwards, since that may ask the network.
 */
public final class CertificateJudge {

    private final Evidence evidence;
    private final IssuerGraph graph;
    private final CertificateRules rules;
    private final PathCheck paths;

    /** A judgement of this moment. */
    public CertificateJudge(Evidence evidence, Instant now) {
        this.evidence = evidence;
        this.graph = new IssuerGraph(evidence);
        this.rules = new CertificateRules(now);
        this.paths = new PathCheck(now, rules);
    }

    /** The whole judgement. */
    public Verdict judge() {
        return distrust().map(Verdict.class::cast).orElseGet(this::trust);
    }

    /** Whether the certificate, or anybody who stands behind it, is distrusted. */
    public Optional<Refused> distrust() {
        X509Certificate leaf = evidence.leaf();
        if (distrusted(leaf)) {
            return Optional.of(refused(RefusalReason.DISTRUSTED_CERTIFICATE, leaf, "is distrusted"));
        }
        Optional<Refused> issuer = graph.ancestors(leaf).stream()
                .filter(this::distrusted)
                .map(distrusted -> refused(RefusalReason.DISTRUSTED_ISSUER, distrusted, "is distrusted"))
                .findFirst();
        return graph.exhausted()
                ? Optional.of(refused(
                        RefusalReason.INVALID_CERTIFICATE_PATH, leaf, "comes with more issuers than can be looked at"))
                : issuer;
    }

    /** A renewed or cross-signed issuer has the same name and key: distrust means who, not which paper. */
    private boolean distrusted(X509Certificate certificate) {
        return known(known -> known.is(TrustState.DISTRUSTED) && known.holdsHere())
                .anyMatch(known -> known.certificate().equals(certificate)
                        || known.certificate().getSubjectX500Principal().equals(certificate.getSubjectX500Principal())
                                && known.certificate().getPublicKey().equals(certificate.getPublicKey()));
    }

    private Verdict trust() {
        List<Known> exact = known(known -> known.is(TrustState.TRUSTED))
                .filter(known -> known.certificate().equals(evidence.leaf()))
                .toList();
        if (exact.stream().anyMatch(Known::holdsHere)) {
            return rules.client(evidence.leaf()).map(Verdict.class::cast).orElseGet(() -> exactly(exact));
        }
        return exact.isEmpty() ? byPath() : elsewhere(exact);
    }

    private Verdict exactly(List<Known> exact) {
        boolean bound = exact.stream().anyMatch(known -> known.holdsHere() && known.forOneUser());
        return new Trusted(bound, List.of(link(evidence.leaf())));
    }

    private Link link(X509Certificate certificate) {
        return new Link(certificate, graph.issuers(certificate).stream().findFirst());
    }

    private Verdict byPath() {
        List<List<X509Certificate>> candidates = graph.paths(evidence.leaf(), anchors(Known::holdsHere));
        if (candidates.isEmpty()) {
            return noPathHere();
        }
        List<Refused> refusals = new ArrayList<>();
        for (List<X509Certificate> path : candidates) {
            Optional<Refused> refusal = paths.refusal(path);
            if (refusal.isEmpty()) {
                return alongPath(path);
            }
            refusals.add(refusal.get());
        }
        return refusals.get(0);
    }

    private Verdict alongPath(List<X509Certificate> path) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i + 1 < path.size(); i++) {
            links.add(new Link(path.get(i), Optional.of(path.get(i + 1))));
        }
        X509Certificate anchor = path.get(path.size() - 1);
        boolean bound = known(known -> known.is(TrustState.TRUSTED) && known.holdsHere() && known.forOneUser())
                .anyMatch(known -> known.certificate().equals(anchor));
        return new Trusted(bound, links);
    }

    private Verdict noPathHere() {
        List<Known> elsewhere = known(known -> known.is(TrustState.TRUSTED) && !known.holdsHere())
                .filter(known -> graph.ancestors(evidence.leaf()).contains(known.certificate()))
                .toList();
        return elsewhere.isEmpty()
                ? refused(
                        RefusalReason.UNKNOWN_CERTIFICATE,
                        evidence.leaf(),
                        "is neither trusted nor signed by a trusted one")
                : elsewhere(elsewhere);
    }

    private Verdict elsewhere(List<Known> entries) {
        return entries.stream().anyMatch(Known::holdsOnSite)
                ? refused(RefusalReason.CERTIFICATE_OF_ANOTHER_USER, evidence.leaf(), "is trusted for another user")
                : refused(
                        RefusalReason.CERTIFICATE_OF_ANOTHER_SITE, evidence.leaf(), "is trusted on another Site only");
    }

    private Set<X509Certificate> anchors(Predicate<Known> which) {
        return known(known -> known.is(TrustState.TRUSTED) && which.test(known))
                .map(Known::certificate)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Known> known(Predicate<Known> which) {
        return evidence.known().stream().filter(which);
    }

    private static Refused refused(RefusalReason reason, X509Certificate certificate, String what) {
        return CertificateRules.refused(reason, certificate, what);
    }
}
