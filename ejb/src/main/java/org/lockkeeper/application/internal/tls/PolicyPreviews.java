package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.TlsPolicyPreview;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.cipher.CipherDictionary;
import org.lockkeeper.domain.cipher.CipherDictionary.ParsedCiphers;
import org.lockkeeper.domain.cipher.TlsRuntime;
import org.lockkeeper.domain.cipher.TlsTerms;

/** What would come of a change: every suite that was asked for in order, with what speaks against it. */
@Dependent
class PolicyPreviews {

    private final PolicyInputs inputs;
    private final PolicyChanges changes;
    private final CipherLists lists;
    private final SiteFit fit;
    private final TlsRuntime runtime;
    private final CipherDictionary dictionary;

    @Inject
    PolicyPreviews(
            PolicyInputs inputs,
            PolicyChanges changes,
            CipherLists lists,
            SiteFit fit,
            TlsRuntime runtime,
            CipherDictionary dictionary) {
        this.inputs = inputs;
        this.changes = changes;
        this.lists = lists;
        this.fit = fit;
        this.runtime = runtime;
        this.dictionary = dictionary;
    }

    TlsPolicyPreview of(TlsPolicyInput input, TlsTerms before) {
        FieldErrors errors = new FieldErrors();
        TlsTerms after = inputs.read(input, before, errors);
        List<String> weakenings = Weakening.between(before, after);
        // the reason is asked for when it is saved
        changes.check(before, after, PolicyInputs.blamed(input), "-", errors);
        ParsedCiphers asked = asked(input, after);
        SuiteJudge judge = new SuiteJudge(after, fit.keys(), runtime, dictionary);
        return new TlsPolicyPreview(
                asked.cipherSuites().stream().map(judge::judge).toList(), asked.unknown(), weakenings, errors.list());
    }

    /** What was asked for before anything was left out. */
    private ParsedCiphers asked(TlsPolicyInput input, TlsTerms after) {
        if (input.cipherString() != null) {
            return input.cipherString().length() > SuiteInputs.MAX_STRING
                    ? new ParsedCiphers(List.of(), List.of())
                    : dictionary.parse(input.cipherString());
        }
        if (input.cipherList() != null) {
            return new ParsedCiphers(lists.suites(input.cipherList()).orElse(List.of()), List.of());
        }
        return input.cipherSuites() == null ? new ParsedCiphers(after.cipherSuites(), List.of()) : named(input);
    }

    private ParsedCiphers named(TlsPolicyInput input) {
        List<String> names = input.cipherSuites().stream().distinct().toList();
        return new ParsedCiphers(
                names.stream().filter(this::known).toList(),
                names.stream().filter(name -> !known(name)).toList());
    }

    private boolean known(String name) {
        return runtime.cipherSuites().contains(name)
                || dictionary.parse(name).cipherSuites().equals(List.of(name));
    }
}
