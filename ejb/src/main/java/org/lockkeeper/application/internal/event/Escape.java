package org.lockkeeper.application.internal.event;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lockkeeper.domain.audit.AuditText;

/** Makes the value of a variable harmless in the place it goes to; a value is what a stranger has chosen. */
enum Escape {
    /** Into a path: may bring folders of its own, and never leads upwards or starts a command. */
    PATH {
        @Override
        String apply(String value) {
            return Arrays.stream(value.split("/", -1)).map(Escape::segment).collect(Collectors.joining("/"));
        }
    },
    /** Into the name of one file. */
    NAME {
        @Override
        String apply(String value) {
            return segment(value.replace('/', '_'));
        }
    },
    /** Into one line of text: a subject, a header, a message for syslog. */
    LINE {
        @Override
        String apply(String value) {
            return AuditText.clean(value, MAX_LINE);
        }
    },
    /** Into an argument that a program gets as it is, without a shell: NUL would end it. */
    ARGUMENT {
        @Override
        String apply(String value) {
            return value.replace("\0", "_");
        }
    };

    private static final int MAX_LINE = 2_000;

    abstract String apply(String value);

    private static String segment(String name) {
        if (name.equals(".") || name.equals("..")) {
            return name.replace('.', '_');
        }
        return name.codePoints()
                .map(c -> Character.isISOControl(c) || c == '\\' ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
