package org.lockkeeper.application.internal.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule can do. Names are part of the API. */
public enum ActionType {
    /** Sends the file to a host. */
    PUSH(Field.profile(), Field.path("path", false), Field.flag("move")),
    /** Fetches files from a host into a folder of the Site; {@code path} may end in a wildcard. */
    PULL(Field.profile(), Field.path("path", true), Field.path("folder", true), Field.flag("move")),
    /** Posts the event as JSON. */
    WEBHOOK(Field.profile(), Field.path("path", false)),
    /** Sends mail. */
    EMAIL(Field.profile(), Field.list("to"), Field.line("subject", true), Field.line("body", true)),
    /** Copies the file within the Site. */
    COPY(Field.path("path", true)),
    /** Moves the file within the Site. */
    MOVE(Field.path("path", true)),
    /** Gives the file another name in its folder. */
    RENAME(Field.path("name", true)),
    /** Deletes the file. */
    DELETE,
    /** Deletes old files of a folder of the Site. */
    CLEAN_UP(Field.path("folder", true), Field.number("olderThanDays", 1, 36_500), Field.line("pattern", false)),
    /** Sends a message by UDP (RFC 5424, RFC 5426). */
    SYSLOG(Field.line("host", true), Field.optionalNumber("port", 1, 65_535), Field.line("message", true)),
    /** Runs a program that the operator has allowed. */
    COMMAND(Field.line("command", true), Field.list("arguments")),
    /** Decides: {@code conditions}, {@code then}, {@code else}. */
    IF,
    /** Ends this rule. */
    STOP_RULE,
    /** Ends this rule, and all that come behind it. */
    STOP_ALL;

    private final List<Field> fields;

    ActionType(Field... fields) {
        this.fields = List.of(fields);
    }

    List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether it only directs others, and is never run itself. */
    boolean directs() {
        return this == IF || this == STOP_RULE || this == STOP_ALL;
    }

    static Optional<ActionType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /**
     * A field of an action.
     *
     * @param min and {@code max} of a number
     */
    record Field(String name, Kind kind, boolean required, long min, long max) {

        enum Kind {
            PROFILE,
            PATH,
            LINE,
            LIST,
            NUMBER,
            FLAG
        }

        static Field profile() {
            return new Field("profile", Kind.PROFILE, true, 0, 0);
        }

        static Field path(String name, boolean required) {
            return new Field(name, Kind.PATH, required, 0, 0);
        }

        static Field line(String name, boolean required) {
            return new Field(name, Kind.LINE, required, 0, 0);
        }

        static Field list(String name) {
            return new Field(name, Kind.LIST, true, 0, 0);
        }

        static Field flag(String name) {
            return new Field(name, Kind.FLAG, false, 0, 0);
        }

        static Field number(String name, long min, long max) {
            return new Field(name, Kind.NUMBER, true, min, max);
        }

        static Field optionalNumber(String name, long min, long max) {
            return new Field(name, Kind.NUMBER, false, min, max);
        }
    }
}
