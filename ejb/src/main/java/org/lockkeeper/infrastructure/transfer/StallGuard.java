package org.lockkeeper.infrastructure.transfer;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Cuts a connection on which nothing has moved for too long: a write to a host that does not read has no time-out. */
final class StallGuard implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lockkeeper-stall-guard");
        thread.setDaemon(true);
        return thread;
    });

    private final long limit;
    private final ScheduledFuture<?> watch;
    private volatile long moved = System.nanoTime();
    private volatile boolean stalled;

    StallGuard(Duration limit, Runnable cut) {
        this.limit = limit.toNanos();
        long period = Math.max(50, limit.toMillis() / 4);
        this.watch = CLOCK.scheduleWithFixedDelay(() -> check(cut), period, period, TimeUnit.MILLISECONDS);
    }

    private void check(Runnable cut) {
        if (System.nanoTime() - moved > limit) {
            stalled = true;
            cut.run();
        }
    }

    /** Something has moved. */
    void moved() {
        moved = System.nanoTime();
    }

    /** Whether the connection was cut. */
    boolean stalled() {
        return stalled;
    }

    @Override
    public void close() {
        watch.cancel(false);
    }
}
