package org.lockkeeper.application.internal.tls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lockkeeper.domain.cipher.CipherSuite;
import org.lockkeeper.domain.cipher.CipherSuite.Strength;
import org.lockkeeper.domain.cipher.TlsTerms;

/** What a policy lets in that is worse than all that the one before let in. Leaving something out weakens nothing. */
final class Weakening {

    /** Oldest first. */
    private static final List<String> AGES = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

    private Weakening() {}

    /** A short sentence for each. */
    static List<String> between(TlsTerms before, TlsTerms after) {
        List<String> found = new ArrayList<>();
        List<String> protocols = after.protocols().stream()
                .filter(protocol -> AGES.indexOf(protocol) < oldest(before))
                .toList();
        List<String> suites = after.cipherSuites().stream()
                .filter(suite -> !before.cipherSuites().contains(suite)
                        && strength(suite).compareTo(worst(before)) < 0)
                .toList();
        note(found, false, !protocols.isEmpty(), "older versions are allowed: " + String.join(", ", protocols));
        note(found, false, !suites.isEmpty(), "weaker suites are allowed: " + String.join(", ", suites));
        note(found, before.clearCommandChannelAllowed(), after.clearCommandChannelAllowed(), "CCC is allowed");
        note(found, before.clearDataChannelAllowed(), after.clearDataChannelAllowed(), "PROT C is allowed");
        note(found, after.fips(), before.fips(), "FIPS is left");
        return found;
    }

    private static void note(List<String> found, boolean before, boolean after, String sentence) {
        if (!before && after) {
            found.add(sentence);
        }
    }

    private static int oldest(TlsTerms terms) {
        return terms.protocols().stream().mapToInt(AGES::indexOf).min().orElseThrow();
    }

    private static Strength worst(TlsTerms terms) {
        return terms.cipherSuites().stream()
                .map(Weakening::strength)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Strength strength(String suite) {
        return new CipherSuite(suite).strength();
    }
}
