package org.lockkeeper.ftp.data;

import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Duration;

/** Holds a transfer to a speed: a token bucket, a token a byte. */
public final class Throttle {

    /** As fast as it goes. */
    public static final Throttle NONE = new Throttle(null, Integer.MAX_VALUE);

    /** A TLS record and a little: a smaller block could not take one. */
    private static final int SMALLEST_BLOCK = 17 * 1024;

    private static final long SMALLEST_BURST = 64 * 1024;

    private final Bucket bucket;
    private final int block;

    private Throttle(Bucket bucket, int block) {
        this.bucket = bucket;
        this.block = block;
    }

    /** To so many bytes a second; {@link Long#MAX_VALUE} means none. */
    public static Throttle to(long bytesPerSecond) {
        if (bytesPerSecond == Long.MAX_VALUE) {
            return NONE;
        }
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(bytesPerSecond, SMALLEST_BURST))
                        .refillGreedy(bytesPerSecond, Duration.ofSeconds(1)))
                .build();
        return new Throttle(bucket, (int) Math.max(SMALLEST_BLOCK, Math.min(bytesPerSecond / 4, Blocks.BYTES)));
    }

    /** Whether there is a speed to be held. */
    public boolean limited() {
        return bucket != null;
    }

    /** The largest block that keeps the flow even. */
    public int block() {
        return Math.min(block, Blocks.BYTES);
    }

    /** Waits until so many bytes may move, or the transfer is stopped. */
    public void take(long bytes, ActiveTransfer transfer) throws IOException {
        if (bucket != null) {
            transfer.pause(bucket.consumeIgnoringRateLimits(bytes));
        }
    }
}
