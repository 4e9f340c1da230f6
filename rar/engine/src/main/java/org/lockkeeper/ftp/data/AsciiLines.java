package org.lockkeeper.ftp.data;

import java.nio.ByteBuffer;

/**
 * Line ends of TYPE A (RFC 959 section 3.1.1.1): CRLF on the network, LF in files. Lines may be cut anywhere between two
 * blocks.
 */
final class AsciiLines {

    private AsciiLines() {}

    /** LF becomes CRLF; a CRLF that is in the file already stays one. Needs twice the room. */
    static final class ToNetwork {

        private byte last;

        void convert(ByteBuffer from, ByteBuffer to) {
            while (from.hasRemaining()) {
                byte b = from.get();
                if (b == '\n' && last != '\r') {
                    to.put((byte) '\r');
                }
                to.put(b);
                last = b;
            }
        }
    }

    /** CRLF becomes LF; a lone CR stays. Needs one byte more of room. */
    static final class FromNetwork {

        private boolean carriageReturn;

        void convert(ByteBuffer from, ByteBuffer to) {
            while (from.hasRemaining()) {
                byte b = from.get();
                if (carriageReturn && b != '\n') {
                    to.put((byte) '\r');
                }
                carriageReturn = b == '\r';
                if (!carriageReturn) {
                    to.put(b);
                }
            }
        }

        /** What is still held back when the stream ends. */
        void end(ByteBuffer to) {
            if (carriageReturn) {
                to.put((byte) '\r');
                carriageReturn = false;
            }
        }
    }
}
