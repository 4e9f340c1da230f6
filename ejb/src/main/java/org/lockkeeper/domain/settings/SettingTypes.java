package org.lockkeeper.domain.settings;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The types that have no class of their own. */
final class SettingTypes {

    /** On or off. */
    static final SettingType<Boolean> BOOLEAN = SettingTypes::toBoolean;

    private SettingTypes() {}

    /** A text that {@code check} takes, and may put into its normal form. */
    static SettingType<String> text(UnaryOperator<String> check) {
        return value -> {
            if (value instanceof String text) {
                return check.apply(text);
            }
            throw new IllegalArgumentException("must be a text");
        };
    }

    /** One of a few names. */
    static <E extends Enum<E>> SettingType<E> choice(Class<E> names) {
        return value -> Arrays.stream(names.getEnumConstants())
                .filter(name -> name.name().equals(String.valueOf(value)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must be one of " + Arrays.toString(names.getEnumConstants())));
    }

    private static Boolean toBoolean(Object value) {
        String text = String.valueOf(value);
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("must be true or false");
    }
}
