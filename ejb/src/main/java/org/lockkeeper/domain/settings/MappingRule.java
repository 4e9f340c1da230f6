package org.lockkeeper.domain.settings;

import java.util.Arrays;
import javax.security.auth.x500.X500Principal;

/**
 * How a certificate names its user: one of its fields equals a pattern, in which {@link Settings#USER_VARIABLE} stands for
 * the user's name. Written {@code KIND=pattern}; the kind alone means the name itself.
 *
 * @param kind which field
 * @param pattern of its value
 */
public record MappingRule(Kind kind, String pattern) {

    /** The fields. */
    public enum Kind {
        /** The subject's common name. */
        CN,
        /** The whole subject (RFC 2253). */
        DN,
        /** An e-mail address among the alternative names. */
        EMAIL,
        /** A Windows user principal name among the alternative names. */
        UPN,
        /** The serial number in hexadecimal digits, a semicolon, and the whole issuer (RFC 2253). */
        ISSUER_SERIAL
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public static MappingRule parse(String text) {
        int equals = text.indexOf('=');
        Kind kind = kind(equals < 0 ? text : text.substring(0, equals));
        String pattern = equals < 0 ? Settings.USER_VARIABLE : text.substring(equals + 1);
        check(kind, equals < 0, pattern);
        return new MappingRule(kind, pattern);
    }

    @Override
    public String toString() {
        return kind + "=" + pattern;
    }

    /** As the administrator wrote it, if it is one. */
    static String checked(String text) {
        parse(text);
        return text;
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "must begin with one of " + Arrays.toString(Kind.values()) + ", but there is '" + name + "'"));
    }

    private static void check(Kind kind, boolean bare, String pattern) {
        switch (kind) {
            case DN -> requireName(bare, pattern);
            case ISSUER_SERIAL -> requireSerial(pattern);
            default ->
                require(
                        pattern.contains(Settings.USER_VARIABLE),
                        "needs " + Settings.USER_VARIABLE + " in '" + pattern + "', or every user would match");
        }
    }

    private static void requireName(boolean bare, String pattern) {
        require(
                !bare && pattern.contains(Settings.USER_VARIABLE) && isName(pattern),
                "needs a whole name with " + Settings.USER_VARIABLE + ", for instance DN=CN=" + Settings.USER_VARIABLE
                        + ",O=Partner");
    }

    private static void requireSerial(String pattern) {
        int semicolon = pattern.indexOf(';');
        require(
                semicolon > 0
                        && pattern.substring(0, semicolon).matches("[0-9A-Fa-f]{1,40}")
                        && isName(pattern.substring(semicolon + 1)),
                "needs a serial number and an issuer, for instance ISSUER_SERIAL=01AF;CN=Partner CA,O=Partner");
    }

    private static boolean isName(String text) {
        try {
            return !new X500Principal(text.replace(Settings.USER_VARIABLE, "user"))
                    .getName()
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
