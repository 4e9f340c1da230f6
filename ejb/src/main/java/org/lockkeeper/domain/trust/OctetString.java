package org.lockkeeper.domain.trust;

import java.io.IOException;
import java.util.Arrays;

/** The DER wrapping in which the JDK hands out the values of extensions (X.690 section 8.7). */
final class OctetString {

    private static final int TAG = 0x04;
    private static final int LONG_FORM = 0x80;

    private OctetString() {}

    /** What is inside. */
    static byte[] content(byte[] der) throws IOException {
        if (der.length < 2 || der[0] != TAG) {
            throw new IOException("no OCTET STRING");
        }
        int lengthBytes = (der[1] & LONG_FORM) == 0 ? 0 : der[1] & ~LONG_FORM & 0xff;
        int start = 2 + lengthBytes;
        if (start > der.length) {
            throw new IOException("OCTET STRING is cut off");
        }
        return Arrays.copyOfRange(der, start, der.length);
    }
}
