package org.lockkeeper.infrastructure.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.domain.password.PasswordRules;
import org.passay.EnglishSequenceData;
import org.passay.IllegalSequenceRule;
import org.passay.LengthRule;
import org.passay.PasswordData;
import org.passay.PasswordValidator;
import org.passay.RepeatCharacterRegexRule;
import org.passay.RuleResult;
import org.passay.UsernameRule;

/**
 * Length first, as NIST SP 800-63B advises: no composition rules, but nothing that is guessed early. Upper and lower case
 * are the same to the rule about the name.
 */
@ApplicationScoped
public class PassayPasswordRules implements PasswordRules {

    /** Characters. */
    static final int MIN_LENGTH = 12;

    /** Characters; longer ones only cost memory. */
    static final int MAX_LENGTH = 256;

    private static final int MAX_RUN = 5;

    private final PasswordValidator validator = new PasswordValidator(
            new LengthRule(MIN_LENGTH, MAX_LENGTH),
            new UsernameRule(true, true),
            new RepeatCharacterRegexRule(MAX_RUN),
            new IllegalSequenceRule(EnglishSequenceData.Numerical, MAX_RUN, true),
            new IllegalSequenceRule(EnglishSequenceData.Alphabetical, MAX_RUN, true));

    @Override
    public List<String> faults(String name, char[] password) {
        RuleResult result = validator.validate(new PasswordData(name, new String(password)));
        return result.getDetails().stream()
                .map(detail -> sentence(detail.getErrorCode()))
                .distinct()
                .toList();
    }

    /** In our words; the rules' own texts quote the password. */
    private static String sentence(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "TOO_SHORT" -> "must have at least " + MIN_LENGTH + " characters";
            case "TOO_LONG" -> "must have at most " + MAX_LENGTH + " characters";
            case "ILLEGAL_USERNAME", "ILLEGAL_USERNAME_REVERSED" -> "must not contain the account's name";
            case "ILLEGAL_MATCH" -> "must not repeat a character " + MAX_RUN + " times";
            default -> "must not contain a sequence such as 12345 or abcde";
        };
    }
}
