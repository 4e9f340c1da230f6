package org.lockkeeper.ftp.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * A reply of one line or several (RFC 959 section 4.2).
 *
 * @param code three digits
 * @param lines at least one; neither CR nor LF needs escaping by the caller
 */
public record FtpReply(int code, List<String> lines) {

    /** Makes the list immutable and refuses what no client could read. */
    public FtpReply {
        lines = List.copyOf(lines);
        if (code < 100 || code > 599 || lines.isEmpty()) {
            throw new IllegalArgumentException("no FTP reply: " + code + " with " + lines.size() + " lines");
        }
    }

    /** One line. */
    public static FtpReply of(int code, String text) {
        return new FtpReply(code, List.of(text));
    }

    /** A first line, inner lines, and a last one. */
    public static FtpReply of(int code, String first, List<String> inner, String last) {
        List<String> lines = new ArrayList<>(inner.size() + 2);
        lines.add(first);
        lines.addAll(inner);
        lines.add(last);
        return new FtpReply(code, lines);
    }

    /** Whether the command did what it was asked for. */
    public boolean positive() {
        return code < 400;
    }
}
