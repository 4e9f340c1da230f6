package org.lockkeeper.domain.settings;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The types that have no class of their own. */
final class SettingTypes {

    /** On or off. */
    static final SettingType<Boolean> BOOLEAN =
            new Simple<>(SettingShape.of(SettingShape.Kind.BOOLEAN), SettingTypes::toBoolean);

    private SettingTypes() {}

    /** A text that {@code check} takes, and may put into its normal form. */
    static SettingType<String> text(UnaryOperator<String> check) {
        return new Simple<>(SettingShape.of(SettingShape.Kind.TEXT), value -> {
            if (value instanceof String text) {
                return check.apply(text);
            }
            throw new IllegalArgumentException("must be a text");
        });
    }

    /** One of a few names. */
    static <E extends Enum<E>> SettingType<E> choice(Class<E> names) {
        return new Choice<>(names);
    }

    private static Boolean toBoolean(Object value) {
        String text = String.valueOf(value);
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("must be true or false");
    }

    private record Simple<T>(SettingShape shape, Function<Object, T> reader) implements SettingType<T> {

        @Override
        public T of(Object value) {
            return reader.apply(value);
        }
    }
}
