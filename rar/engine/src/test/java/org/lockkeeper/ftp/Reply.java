package org.lockkeeper.ftp;

import java.util.List;

/** What a client reads: a code and all lines as they came. */
record Reply(int code, List<String> lines) {

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return text();
    }
}
