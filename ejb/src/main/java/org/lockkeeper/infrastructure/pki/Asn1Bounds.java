package org.lockkeeper.infrastructure.pki;

import org.lockkeeper.domain.certificate.CertificateFileException;

/**
 * Looks at the skeleton of an ASN.1 object (BER or DER, X.690 section 8.1) before a parser does: whether it is whole, and
 * not so deep or so finely cut that a recursive parser would run out of stack or memory.
 */
final class Asn1Bounds {

    private static final int MAX_DEPTH = 30;
    private static final int MAX_OBJECTS = 50_000;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_FORM = 0x80;
    private static final int HIGH_TAG = 0x1f;
    private static final int MAX_LENGTH_BYTES = 4;

    private final byte[] bytes;
    private final int[] ends = new int[MAX_DEPTH + 1];
    private final boolean[] indefinite = new boolean[MAX_DEPTH + 1];
    private int depth;
    private int position;
    private int objects;

    private Asn1Bounds(byte[] bytes) {
        this.bytes = bytes;
        ends[0] = bytes.length;
    }

    /** Returns where the object is whole and within bounds. */
    static void check(byte[] bytes) {
        if (bytes.length == 0) {
            throw new CertificateFileException("is empty");
        }
        new Asn1Bounds(bytes).walk();
    }

    private void walk() {
        do {
            if (++objects > MAX_OBJECTS) {
                throw new CertificateFileException("has more than " + MAX_OBJECTS + " parts; no certificate file has");
            }
            step();
            leave();
        } while (depth > 0);
    }

    private void step() {
        int tag = next();
        if ((tag & HIGH_TAG) == HIGH_TAG) {
            skipHighTag();
        }
        int length = length((tag & CONSTRUCTED) != 0);
        boolean endOfContents = tag == 0 && length == 0;
        if (endOfContents && depth > 0 && indefinite[depth]) {
            depth--;
        } else if ((tag & CONSTRUCTED) != 0) {
            enter(length);
        } else {
            position = end(length);
        }
    }

    private void enter(int length) {
        if (depth == MAX_DEPTH) {
            throw new CertificateFileException(
                    "is nested deeper than " + MAX_DEPTH + " levels; no certificate file is");
        }
        int end = length < 0 ? ends[depth] : end(length);
        depth++;
        ends[depth] = end;
        indefinite[depth] = length < 0;
    }

    private void leave() {
        while (depth > 0 && !indefinite[depth] && position == ends[depth]) {
            depth--;
        }
    }

    private int end(int length) {
        long end = (long) position + length;
        if (end > ends[depth]) {
            throw truncated();
        }
        return (int) end;
    }

    /** -1 for the indefinite form. */
    private int length(boolean constructed) {
        int first = next();
        if (first < LONG_FORM) {
            return first;
        }
        int count = first - LONG_FORM;
        if (count == 0 && constructed) {
            return -1;
        }
        if (count == 0 || count > MAX_LENGTH_BYTES) {
            throw new CertificateFileException("is neither PEM nor DER");
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = length << Byte.SIZE | next();
        }
        if (length < 0) {
            throw truncated();
        }
        return length;
    }

    private void skipHighTag() {
        for (int i = 0; i < MAX_LENGTH_BYTES; i++) {
            if (next() < LONG_FORM) {
                return;
            }
        }
        throw new CertificateFileException("is neither PEM nor DER");
    }

    private int next() {
        if (position >= ends[depth]) {
            throw truncated();
        }
        return bytes[position++] & 0xff;
    }

    private CertificateFileException truncated() {
        return new CertificateFileException(
                "ends in the middle of an object, or is neither PEM nor DER; it may have been" + " cut off on its way");
    }
}
