package org.lockkeeper.ftp.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The bytes of one line, up to a limit. Wiped after each line, for it may have been a password. */
final class LineBuffer {

    private static final int INITIAL = 64;

    private final int limit;
    private byte[] bytes = new byte[INITIAL];
    private int length;
    private boolean overflown;

    LineBuffer(int limit) {
        this.limit = limit;
    }

    /** Adds a byte; returns true at the one byte that is too many. */
    boolean append(int octet) {
        if (overflown) {
            return false;
        }
        // The CR of the line's end is no part of the line, so there is room for one.
        if (length > limit || (length == limit && octet != '\r')) {
            overflown = true;
            return true;
        }
        if (length == bytes.length) {
            grow();
        }
        bytes[length++] = (byte) octet;
        return false;
    }

    boolean overflown() {
        return overflown;
    }

    boolean started() {
        return length > 0 || overflown;
    }

    void clear() {
        Arrays.fill(bytes, 0, length, (byte) 0);
        length = 0;
        overflown = false;
    }

    FtpRequest toRequest() {
        int end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
        for (int i = 0; i < end; i++) {
            if ((bytes[i] >= 0 && bytes[i] < ' ') || bytes[i] == 0x7f) {
                return FtpRequest.broken(FtpRequest.Defect.CONTROL_CHARACTER);
            }
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, end))
                    .toString());
        } catch (CharacterCodingException e) {
            return FtpRequest.broken(FtpRequest.Defect.NOT_UTF8);
        }
    }

    private static FtpRequest parse(String text) {
        int space = text.indexOf(' ');
        String verb = space < 0 ? text : text.substring(0, space);
        String argument = space < 0 ? "" : text.substring(space + 1);
        return FtpRequest.of(verb.toUpperCase(Locale.ROOT), argument);
    }

    private void grow() {
        byte[] larger = Arrays.copyOf(bytes, Math.min(limit + 1, bytes.length * 4));
        Arrays.fill(bytes, (byte) 0);
        bytes = larger;
    }
}
