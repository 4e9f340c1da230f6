package org.lockkeeper.application.internal.tls;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.application.TlsPolicyPreview.Suite;
import org.lockkeeper.domain.cipher.CipherDictionary;
import org.lockkeeper.domain.cipher.CipherSuite;
import org.lockkeeper.domain.cipher.KeyKind;
import org.lockkeeper.domain.cipher.TlsRuntime;
import org.lockkeeper.domain.cipher.TlsTerms;

/** Says of each suite whether these terms let any Site negotiate it, and what there is to be said against it. */
final class SuiteJudge {

    private final TlsTerms terms;
    private final Set<KeyKind> keys;
    private final TlsRuntime runtime;
    private final CipherDictionary dictionary;

    /** With the kinds of the keys that the Sites have. */
    SuiteJudge(TlsTerms terms, Set<KeyKind> keys, TlsRuntime runtime, CipherDictionary dictionary) {
        this.terms = terms;
        this.keys = keys;
        this.runtime = runtime;
        this.dictionary = dictionary;
    }

    Suite judge(String name) {
        CipherSuite suite = new CipherSuite(name);
        Optional<String> unusable = unusable(suite);
        return new Suite(
                name,
                dictionary.openSslName(name),
                suite.protocols(),
                suite.strength().name(),
                suite.key().map(Enum::name).orElse(null),
                unusable.isEmpty(),
                unusable.or(() -> weakness(suite)).orElse(null));
    }

    private Optional<String> unusable(CipherSuite suite) {
        if (!runtime.cipherSuites().contains(suite.name())) {
            return Optional.of("not supported by this Java runtime, or disabled in it");
        }
        List<String> protocols = suite.protocols();
        if (terms.protocols().stream().noneMatch(protocols::contains)) {
            return Optional.of("needs " + String.join(" or ", protocols) + ", which is off");
        }
        if (terms.fips() && !suite.fipsApproved()) {
            return Optional.of("not approved by FIPS 140");
        }
        return keys.isEmpty() || keys.stream().anyMatch(suite::fits)
                ? Optional.empty()
                : Optional.of("no Site has a certificate with a key for it; there are only " + kinds());
    }

    private String kinds() {
        return keys.stream().map(Enum::name).sorted().collect(Collectors.joining(" and "));
    }

    private static Optional<String> weakness(CipherSuite suite) {
        return switch (suite.strength()) {
            case STRONG -> Optional.empty();
            case ACCEPTABLE -> Optional.of("CBC without authenticated encryption; for old clients only");
            case WEAK ->
                Optional.of(
                        suite.forwardSecret()
                                ? "a broken cipher or hash"
                                : "no forward secrecy: who steals the key reads what was recorded before");
        };
    }
}
