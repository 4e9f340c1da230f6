package org.lockkeeper.domain.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the values of a setting look, so that pages and scripts can offer the right field without knowing the setting.
 *
 * @param kind of the value
 * @param choices the only values, or the only entries of a list; empty where any is allowed
 * @param min smallest number; null for other kinds
 * @param max largest number, short of unlimited; null for other kinds
 */
public record SettingShape(Kind kind, List<String> choices, Long min, Long max) {

    /** What a value is. */
    public enum Kind {
        /** True or false. */
        BOOLEAN,
        /** A whole number, or unlimited. */
        NUMBER,
        /** A line of text. */
        TEXT,
        /** One of the choices. */
        CHOICE,
        /** Any of the choices, or none. */
        CHOICES,
        /** Short texts in order. */
        LIST,
        /** An instant, or never. */
        INSTANT,
        /** Folders with permissions of their own. */
        FOLDERS
    }

    /** Makes the list immutable. */
    public SettingShape {
        choices = List.copyOf(choices);
    }

    /** A kind that needs no more words. */
    public static SettingShape of(Kind kind) {
        return new SettingShape(kind, List.of(), null, null);
    }

    /** The names of an enumeration's constants, one or several of which make a value. */
    public static SettingShape names(Kind kind, Enum<?>... constants) {
        return new SettingShape(kind, Stream.of(constants).map(Enum::name).toList(), null, null);
    }

    /** A number within bounds. */
    public static SettingShape number(long min, long max) {
        return new SettingShape(Kind.NUMBER, List.of(), min, max);
    }
}
