package org.lockkeeper.ftp.control;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lockkeeper.ftp.logging.EngineLog;

/**
 * The threads for all that blocks. Bounded each, so that logins, handshakes and transfers can't take each other's place;
 * the server's own and not WorkManager's, so that none outlives it (docs/adr/0004).
 */
public final class Workers implements AutoCloseable {

    private static final int COMMAND_THREADS = 64;
    private static final int COMMAND_QUEUE = 2_000;
    private static final int HANDSHAKE_QUEUE = 4_000;
    private static final int TRANSFER_THREADS = 1_000;
    private static final int STOP_SECONDS = 5;

    private final ThreadPoolExecutor commands = pool("command", COMMAND_THREADS, COMMAND_QUEUE);
    private final ThreadPoolExecutor handshakes = pool("handshake", handshakeThreads(), HANDSHAKE_QUEUE);
    private final ThreadPoolExecutor transfers = pool("transfer", TRANSFER_THREADS, 0);

    private static int handshakeThreads() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    /** Files and the business tier. */
    public Executor commands() {
        return commands;
    }

    /** TLS handshakes of control connections. */
    Executor handshakes() {
        return handshakes;
    }

    /** One thread for each transfer. */
    Executor transfers() {
        return transfers;
    }

    private static ThreadPoolExecutor pool(String kind, int threads, int queued) {
        BlockingQueue<Runnable> queue = queued == 0 ? new SynchronousQueue<>() : new LinkedBlockingQueue<>(queued);
        int core = queued == 0 ? 0 : threads;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(core, threads, 30, TimeUnit.SECONDS, queue, named(kind));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory named(String kind) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "lockkeeper-" + kind + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Ends all threads; what still runs is interrupted. */
    @Override
    public void close() {
        for (ThreadPoolExecutor pool : new ThreadPoolExecutor[] {commands, handshakes, transfers}) {
            pool.shutdown();
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        for (ThreadPoolExecutor pool : new ThreadPoolExecutor[] {transfers, commands, handshakes}) {
            await(pool, deadline);
        }
    }

    private static void await(ThreadPoolExecutor pool, long deadline) {
        try {
            if (!pool.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                EngineLog.LOG.debugf("%d tasks are interrupted", pool.getActiveCount());
                pool.shutdownNow();
                pool.awaitTermination(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
