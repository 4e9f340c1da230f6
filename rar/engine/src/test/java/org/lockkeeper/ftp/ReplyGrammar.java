package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads replies to the end of the connection; each must be one of RFC 959 section 4.2. */
final class ReplyGrammar {

    private static final Pattern FIRST = Pattern.compile("[1-6]\\d\\d[ -][^\\x00-\\x1F\\x7F]*");

    private final InputStream in;
    private long finals;

    ReplyGrammar(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Replies so far, not counting preliminary ones. */
    long finals() {
        return finals;
    }

    /** The next reply's last line; null at the end of the connection. */
    String next() throws IOException {
        String line = line();
        if (line == null) {
            return null;
        }
        assertThat(line).as("first line of a reply").matches(FIRST);
        String end = line.substring(0, 3) + " ";
        while (!line.startsWith(end)) {
            line = line();
            assertThat(line).as("the rest of a reply").isNotNull();
        }
        if (line.charAt(0) != '1') {
            finals++;
        }
        return line;
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            if (next == '\n') {
                String line = bytes.toString(StandardCharsets.UTF_8);
                assertThat(line).as("a line of a reply").endsWith("\r\n");
                return line.substring(0, line.length() - 2);
            }
        }
        assertThat(bytes.size()).as("half a line at the end: %s", bytes).isZero();
        return null;
    }
}
