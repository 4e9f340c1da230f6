package org.lockkeeper.domain.trust;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who has signed whom among the certificates at hand, by name and signature. The number of signatures that are verified is
 * bounded: a client could show a chain of many certificates of one name.
 */
final class IssuerGraph {

    private static final int MAX_SIGNATURES = 64;
    private static final int MAX_PATH = 8;
    private static final int MAX_PATHS = 16;
    private static final int MAX_OPEN = 1_000;

    private final List<X509Certificate> candidates;
    private final Map<X509Certificate, List<X509Certificate>> issuers = new HashMap<>();
    private int signatures;

    IssuerGraph(Evidence evidence) {
        candidates = Stream.concat(
                        evidence.chain().stream(), evidence.known().stream().map(Evidence.Known::certificate))
                .distinct()
                .toList();
    }

    /** Whether there was more to verify than is allowed, so that the answers are incomplete. */
    boolean exhausted() {
        return signatures > MAX_SIGNATURES;
    }

    /** Every issuer of the certificate, direct or not, over whatever path. */
    Set<X509Certificate> ancestors(X509Certificate leaf) {
        Set<X509Certificate> found = new LinkedHashSet<>();
        Deque<X509Certificate> open = new ArrayDeque<>(List.of(leaf));
        while (!open.isEmpty()) {
            for (X509Certificate issuer : issuers(open.removeFirst())) {
                if (!issuer.equals(leaf) && found.add(issuer)) {
                    open.addLast(issuer);
                }
            }
        }
        return found;
    }

    /** Paths from the leaf to one of the ends, both included, the shortest first. */
    List<List<X509Certificate>> paths(X509Certificate leaf, Set<X509Certificate> ends) {
        List<List<X509Certificate>> complete = new ArrayList<>();
        Deque<List<X509Certificate>> open = new ArrayDeque<>(List.of(List.of(leaf)));
        while (!open.isEmpty() && open.size() < MAX_OPEN && complete.size() < MAX_PATHS) {
            List<X509Certificate> path = open.removeFirst();
            for (X509Certificate issuer : next(path)) {
                (ends.contains(issuer) ? complete : open).add(append(path, issuer));
            }
        }
        return complete;
    }

    /** Those that have signed it; not itself. */
    List<X509Certificate> issuers(X509Certificate certificate) {
        return issuers.computeIfAbsent(certificate, this::findIssuers);
    }

    private List<X509Certificate> findIssuers(X509Certificate certificate) {
        return candidates.stream()
                .filter(candidate -> !candidate.equals(certificate))
                .filter(candidate -> candidate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .filter(candidate -> signed(certificate, candidate.getPublicKey()))
                .toList();
    }

    private List<X509Certificate> next(List<X509Certificate> path) {
        return path.size() == MAX_PATH
                ? List.of()
                : issuers(path.get(path.size() - 1)).stream()
                        .filter(issuer -> !path.contains(issuer))
                        .toList();
    }

    private static List<X509Certificate> append(List<X509Certificate> path, X509Certificate issuer) {
        return Stream.concat(path.stream(), Stream.of(issuer)).toList();
    }

    private boolean signed(X509Certificate certificate, PublicKey key) {
        if (++signatures > MAX_SIGNATURES) {
            return false;
        }
        try {
            certificate.verify(key);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
