package org.lockkeeper.domain.settings;

/**
 * The values that a setting may take. Each type reads what the API delivers and what the database stores alike, so that
 * a value is checked by the same code wherever it comes from.
 */
public interface SettingType<T> {

    /**
     * Reads a value of the API, or its stored text.
     *
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    T of(Object value);

    /** How its values look, for pages and scripts. */
    default SettingShape shape() {
        return SettingShape.of(SettingShape.Kind.TEXT);
    }

    /** As the API shows it. */
    default Object toApi(T value) {
        return value;
    }

    /** As the database stores it; {@link #of} reads it back. */
    default String toText(T value) {
        return String.valueOf(toApi(value));
    }
}
