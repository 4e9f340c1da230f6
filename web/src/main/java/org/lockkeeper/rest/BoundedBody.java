package org.lockkeeper.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.lockkeeper.rest.problem.Problem;

/** Reads what a client uploads no further than anything that the product reads could reach. */
final class BoundedBody {

    /** One byte more than a certificate file may have, so that the service can tell that it is too large. */
    static final int LIMIT = (1 << 20) + 1;

    private BoundedBody() {}

    static byte[] read(InputStream body) {
        return read(body, LIMIT - 1);
    }

    /** One byte more than {@code max} at most. */
    static byte[] read(InputStream body, int max) {
        try {
            byte[] bytes = body.readNBytes(max + 1);
            body.skip(Long.MAX_VALUE);
            return bytes;
        } catch (IOException e) {
            throw Problem.unreadable("body", "ended before it was complete").causedBy(e);
        }
    }

    static String text(InputStream body) {
        return new String(read(body), StandardCharsets.UTF_8);
    }
}
