package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.domain.cipher.CipherSuite;
import org.lockkeeper.domain.cipher.EffectivePolicy;
import org.lockkeeper.domain.cipher.KeyKind;
import org.lockkeeper.domain.cipher.TlsRuntime;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.spi.config.TlsPolicy;

/** Whether every Site could still shake hands: with a version, a suite and a signature for its certificate's key. */
@Dependent
class SiteFit {

    private final AllSites sites;
    private final TlsRuntime runtime;

    @Inject
    SiteFit(AllSites sites, TlsRuntime runtime) {
        this.sites = sites;
        this.runtime = runtime;
    }

    /** A sentence for each Site that could not. */
    List<String> problems(TlsTerms server) {
        return sites.all().stream()
                .flatMap(site -> problem(server, site, site.tls()).stream())
                .toList();
    }

    /** Why this Site could not, were these its own terms. */
    Optional<String> problem(TlsTerms server, Site site, TlsTerms narrowing) {
        KeyKind key = sites.key(site);
        if (nothingInCommon(server.namedGroups(), narrowing.namedGroups())) {
            return Optional.of("no named group is left for Site '" + site.name() + "'");
        }
        if (nothingInCommon(server.signatureSchemes(), narrowing.signatureSchemes())) {
            return Optional.of("no signature scheme is left for Site '" + site.name() + "'");
        }
        return policy(server.narrowedBy(narrowing))
                .map(policy -> misfit(policy, key))
                .orElse(Optional.of("no version or no suite"))
                .map(lack -> lack + " is left for Site '" + site.name() + "', whose certificate '"
                        + site.certificate().alias() + "' has a key of kind " + key);
    }

    /** Empty lists say nothing; two that say something must agree on something. */
    private static boolean nothingInCommon(List<String> server, List<String> site) {
        return !server.isEmpty() && !site.isEmpty() && Collections.disjoint(server, site);
    }

    /** The kinds of key that there are. */
    Set<KeyKind> keys() {
        return sites.all().stream()
                .map(sites::key)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyKind.class)));
    }

    /** What the engine would be given; empty where nothing is left. */
    Optional<TlsPolicy> policy(TlsTerms terms) {
        try {
            return Optional.of(EffectivePolicy.of(terms, runtime));
        } catch (IllegalArgumentException nothingLeft) {
            return Optional.empty();
        }
    }

    private static Optional<String> misfit(TlsPolicy policy, KeyKind key) {
        boolean suite = policy.cipherSuites().stream()
                .map(CipherSuite::new)
                .anyMatch(candidate ->
                        candidate.fits(key) && candidate.protocols().stream().anyMatch(policy.protocols()::contains));
        if (!suite) {
            return Optional.of("no suite");
        }
        List<String> schemes = policy.signatureSchemes();
        boolean signature = schemes.isEmpty() || schemes.stream().anyMatch(scheme -> signs(scheme, key));
        return signature ? Optional.empty() : Optional.of("no signature scheme");
    }

    private static boolean signs(String scheme, KeyKind key) {
        return switch (key) {
            case RSA -> scheme.startsWith("rsa_");
            case EC -> scheme.startsWith("ecdsa_") || scheme.startsWith("ed");
        };
    }
}
