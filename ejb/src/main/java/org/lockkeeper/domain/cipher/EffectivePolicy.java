package org.lockkeeper.domain.cipher;

import java.util.List;
import org.lockkeeper.spi.config.TlsPolicy;

/**
 * Terms as this runtime can negotiate them: what it lacks, for instance since a Java update, and what FIPS does not approve
 * where it is on, is left out. So an update of Java closes no Site as long as anything is left.
 */
public final class EffectivePolicy {

    private EffectivePolicy() {}

    /**
     * For the engine, and for outbound connections.
     *
     * @throws IllegalArgumentException where nothing is left
     */
    public static TlsPolicy of(TlsTerms terms, TlsRuntime runtime) {
        List<String> protocols = retained(terms.protocols(), runtime.protocols());
        List<String> suites = retained(terms.cipherSuites(), runtime.cipherSuites());
        if (!terms.fips()) {
            return new TlsPolicy(protocols, suites, terms.namedGroups(), terms.signatureSchemes());
        }
        return new TlsPolicy(
                FipsApproved.protocols(protocols),
                FipsApproved.cipherSuites(suites),
                FipsApproved.namedGroups(or(terms.namedGroups(), runtime.namedGroups())),
                FipsApproved.signatureSchemes(or(terms.signatureSchemes(), runtime.signatureSchemes())));
    }

    private static List<String> or(List<String> chosen, List<String> all) {
        return chosen.isEmpty() ? all : chosen;
    }

    private static List<String> retained(List<String> names, List<String> there) {
        return names.stream().filter(there::contains).toList();
    }
}
