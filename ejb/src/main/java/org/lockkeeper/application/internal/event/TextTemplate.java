package org.lockkeeper.application.internal.event;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.domain.event.EventValues;

/** Text with {@code %variables%}; {@code %%} is a percent sign. Values are put in once, and never read for variables again. */
final class TextTemplate {

    private static final Pattern VARIABLE = Pattern.compile("%([A-Za-z0-9]*)%");

    private TextTemplate() {}

    /** Refuses, with a sentence, a variable that does not exist. */
    static void check(String template, Set<String> known) {
        Matcher matcher = VARIABLE.matcher(template);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!name.isEmpty() && !known.contains(name)) {
                throw new IllegalArgumentException("uses %" + name + "%, which is no variable; there are "
                        + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    static boolean uses(String template, String variable) {
        return template.contains("%" + variable + "%");
    }

    /** Puts the values in; a variable that the event does not have is empty. */
    static String expand(String template, EventValues values, Escape escape) {
        return VARIABLE.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty()
                                ? "%"
                                : escape.apply(values.get(match.group(1)).orElse(""))));
    }
}
