package org.lockkeeper.application.internal.tls;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.lockkeeper.application.CipherListInput;
import org.lockkeeper.application.internal.input.FieldErrors;

/** Reads what a list is to hold. */
@Dependent
class CipherListInputs {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,98}[\\p{L}\\p{N}])?");

    private final SuiteInputs suites;

    @Inject
    CipherListInputs(SuiteInputs suites) {
        this.suites = suites;
    }

    /** The suites; what is wrong goes to {@code errors}. */
    List<String> read(CipherListInput input, FieldErrors errors) {
        errors.require(
                input.name() != null && NAME.matcher(input.name()).matches(),
                "name",
                "must have 1 to 100 letters, digits, blanks, dots, dashes and underscores, with a letter or digit at"
                        + " both ends");
        if (input.cipherString() != null) {
            return suites.byString(input.cipherString(), errors).orElse(List.of());
        }
        if (input.cipherSuites() == null) {
            errors.add("cipherSuites", "must be given, or cipherString");
            return List.of();
        }
        return suites.oneByOne(input.cipherSuites(), errors).orElse(List.of());
    }
}
