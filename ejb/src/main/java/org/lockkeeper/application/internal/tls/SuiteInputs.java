package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.cipher.CipherDictionary;
import org.lockkeeper.domain.cipher.CipherDictionary.ParsedCiphers;
import org.lockkeeper.domain.cipher.TlsRuntime;
import org.lockkeeper.domain.cipher.TlsTerms;

/** Reads suites: by an OpenSSL string, by the name of a list, or one by one. */
@Dependent
class SuiteInputs {

    /** In characters. */
    static final int MAX_STRING = 4000;

    private static final String CIPHER_STRING = "cipherString";
    private static final String CIPHER_LIST = "cipherList";
    private static final String CIPHER_SUITES = "cipherSuites";

    private final CipherDictionary dictionary;
    private final CipherLists lists;
    private final TlsRuntime runtime;

    @Inject
    SuiteInputs(CipherDictionary dictionary, CipherLists lists, TlsRuntime runtime) {
        this.dictionary = dictionary;
        this.lists = lists;
        this.runtime = runtime;
    }

    /** Terms of which only suites, string and list count. */
    TlsTerms read(TlsPolicyInput input, TlsTerms before, FieldErrors errors) {
        if (input.cipherString() != null) {
            return byString(input.cipherString(), errors)
                    .map(suites -> made(suites, Optional.of(input.cipherString()), Optional.empty()))
                    .orElse(before);
        }
        if (input.cipherList() != null) {
            return byList(input.cipherList(), errors)
                    .map(suites -> made(suites, Optional.empty(), Optional.of(input.cipherList())))
                    .orElse(before);
        }
        return input.cipherSuites() == null
                ? before
                : oneByOne(input.cipherSuites(), errors)
                        .map(suites -> made(suites, Optional.empty(), Optional.empty()))
                        .orElse(before);
    }

    /** What the string makes here; empty with an error where that is nothing. */
    Optional<List<String>> byString(String cipherString, FieldErrors errors) {
        if (cipherString.length() > MAX_STRING) {
            errors.add(CIPHER_STRING, "must have at most " + MAX_STRING + " characters");
            return Optional.empty();
        }
        ParsedCiphers parsed = dictionary.parse(cipherString);
        // an unknown word that adds can be passed over; one that takes away would leave in what was meant to go
        parsed.unknown().stream()
                .filter(word -> word.startsWith("!") || word.startsWith("-"))
                .forEach(word -> errors.add(CIPHER_STRING, "takes away '" + word + "', which is unknown"));
        return atLeastOne(CIPHER_STRING, here(parsed.cipherSuites()), errors);
    }

    /** The same for suites by name. */
    Optional<List<String>> oneByOne(List<String> suites, FieldErrors errors) {
        NameChecks.check(CIPHER_SUITES, suites, runtime.cipherSuites(), errors);
        return atLeastOne(CIPHER_SUITES, here(suites), errors);
    }

    private Optional<List<String>> byList(String name, FieldErrors errors) {
        Optional<List<String>> suites = lists.suites(name);
        if (suites.isEmpty()) {
            errors.add(CIPHER_LIST, "names a cipher list that there is not");
            return Optional.empty();
        }
        return atLeastOne(CIPHER_LIST, here(suites.get()), errors);
    }

    /** Those that this runtime has. */
    List<String> here(List<String> suites) {
        return suites.stream()
                .filter(runtime.cipherSuites()::contains)
                .distinct()
                .toList();
    }

    private static Optional<List<String>> atLeastOne(String field, List<String> suites, FieldErrors errors) {
        errors.require(!suites.isEmpty(), field, "yields no cipher suite that this Java runtime has");
        return Optional.of(suites).filter(some -> !some.isEmpty());
    }

    private static TlsTerms made(List<String> suites, Optional<String> string, Optional<String> list) {
        return new TlsTerms(List.of(), suites, string, list, List.of(), List.of(), null, null, null);
    }
}
