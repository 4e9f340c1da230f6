package org.lockkeeper.application.internal.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.lockkeeper.log.EjbLog;

/** Reads all that a program prints, so that it never waits for a reader, and keeps the beginning. */
final class OutputHead {

    private final CompletableFuture<byte[]> head;

    OutputHead(InputStream in, int max) {
        head = CompletableFuture.supplyAsync(() -> read(in, max));
    }

    byte[] get() {
        return head.join();
    }

    private static byte[] read(InputStream in, int max) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[4_096];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                kept.write(buffer, 0, Math.min(read, max - kept.size()));
            }
        } catch (IOException e) {
            EjbLog.LOG.debug("the program's output was cut off", e);
        }
        return kept.toByteArray();
    }
}
