package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lockkeeper.application.TlsPolicyInput;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.cipher.TlsRuntime;
import org.lockkeeper.domain.cipher.TlsTerms;

/** Reads what an administrator wants, on top of what there is. */
@Dependent
class PolicyInputs {

    private final SuiteInputs suites;
    private final TlsRuntime runtime;

    @Inject
    PolicyInputs(SuiteInputs suites, TlsRuntime runtime) {
        this.suites = suites;
        this.runtime = runtime;
    }

    /** The new terms; what is wrong with them goes to {@code errors}, and is left as it was. */
    TlsTerms read(TlsPolicyInput input, TlsTerms before, FieldErrors errors) {
        TlsTerms chosen = suites.read(input, before, errors);
        return new TlsTerms(
                names("protocols", input.protocols(), runtime.protocols(), before.protocols(), 1, errors),
                chosen.cipherSuites(),
                chosen.cipherString(),
                chosen.cipherList(),
                names("namedGroups", input.namedGroups(), runtime.namedGroups(), before.namedGroups(), 0, errors),
                names(
                        "signatureSchemes",
                        input.signatureSchemes(),
                        runtime.signatureSchemes(),
                        before.signatureSchemes(),
                        0,
                        errors),
                or(input.clearCommandChannelAllowed(), before.clearCommandChannelAllowed()),
                or(input.clearDataChannelAllowed(), before.clearDataChannelAllowed()),
                or(input.fips(), before.fips()));
    }

    /** The field that a lack of suites is to be blamed on. */
    static String blamed(TlsPolicyInput input) {
        return Stream.of(
                        Optional.ofNullable(input.cipherString()).map(given -> "cipherString"),
                        Optional.ofNullable(input.cipherList()).map(given -> "cipherList"),
                        Optional.ofNullable(input.cipherSuites()).map(given -> "cipherSuites"),
                        Optional.ofNullable(input.protocols()).map(given -> "protocols"),
                        Optional.ofNullable(input.signatureSchemes()).map(given -> "signatureSchemes"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("fips");
    }

    private static List<String> names(
            String field, List<String> given, List<String> there, List<String> before, int least, FieldErrors errors) {
        if (given == null) {
            return before;
        }
        if (given.size() < least) {
            errors.add(field, "must keep at least one");
            return before;
        }
        NameChecks.check(field, given, there, errors);
        return given.stream().filter(there::contains).distinct().toList();
    }

    private static Boolean or(Boolean given, Boolean before) {
        return given == null ? before : given;
    }
}
