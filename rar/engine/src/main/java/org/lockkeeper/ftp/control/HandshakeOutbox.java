package org.lockkeeper.ftp.control;

import io.netty.util.concurrent.EventExecutorGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.lockkeeper.ftp.codec.Printable;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.logging.RootCause;
import org.lockkeeper.ftp.tls.HandshakeResult;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.session.HandshakeReport;
import org.lockkeeper.spi.session.HandshakeReport.Connection;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;
import org.lockkeeper.spi.session.SessionInfo;

/**
 * Handshakes on their way to the business tier: gathered for a moment, delivered in batches by a worker, and never more
 * than so many. Whoever floods the server with handshakes must not fill its memory; what finds no room is counted.
 */
public final class HandshakeOutbox {

    private static final int ROOM = 10_000;
    private static final int BATCH = 500;
    private static final int GATHER_MILLIS = 250;

    private final BlockingQueue<HandshakeReport> waiting;
    private final Executor timer;
    private final Executor workers;
    private final FtpsEndpoint endpoint;
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicLong dropped = new AtomicLong();

    /** Delivers on {@code workers}, a moment after the first of a batch. */
    public HandshakeOutbox(EventExecutorGroup timer, Workers workers, FtpsEndpoint endpoint) {
        this(task -> timer.schedule(task, GATHER_MILLIS, TimeUnit.MILLISECONDS), workers.commands(), endpoint, ROOM);
    }

    HandshakeOutbox(Executor timer, Executor workers, FtpsEndpoint endpoint, int room) {
        this.timer = timer;
        this.workers = workers;
        this.endpoint = endpoint;
        this.waiting = new ArrayBlockingQueue<>(room);
    }

    /** Logs one that failed, and takes it along; from any thread, at once. */
    void add(Connection connection, SessionInfo session, HandshakeResult result) {
        if (result.outcome() != Outcome.COMPLETED) {
            EngineLog.LOG.handshakeFailed(
                    session.site(), session.client(), result.outcome() + ", " + Printable.of(result.detail()));
        }
        add(new HandshakeReport(
                Instant.now(),
                connection,
                result.outcome() == Outcome.UNKNOWN_NAME ? Optional.empty() : Optional.of(session.site()),
                Optional.of(session.id()),
                session.user(),
                session.client(),
                session.local(),
                result.offer(),
                result.agreement(),
                result.clientCertificate(),
                result.outcome(),
                result.detail()));
    }

    void add(HandshakeReport report) {
        if (!waiting.offer(report)) {
            dropped.incrementAndGet();
        }
        if (due.compareAndSet(false, true)) {
            schedule();
        }
    }

    private void schedule() {
        try {
            timer.execute(this::flush);
        } catch (RejectedExecutionException e) {
            // The server stops; what waits goes out with its last flush, or not at all.
            due.set(false);
        }
    }

    /** Delivers what waits, without waiting for more. */
    public void flush() {
        due.set(false);
        try {
            workers.execute(this::deliver);
        } catch (RejectedExecutionException e) {
            drop("the workers are busy");
        }
    }

    /** One after the other, so that batches keep their order. */
    private synchronized void deliver() {
        List<HandshakeReport> batch = new ArrayList<>();
        while (waiting.drainTo(batch, BATCH) > 0) {
            deliver(batch);
            batch = new ArrayList<>();
        }
        tellDropped("too many came at once");
    }

    private void deliver(List<HandshakeReport> batch) {
        try {
            endpoint.handshakesFinished(List.copyOf(batch));
        } catch (RuntimeException e) {
            dropped.addAndGet(batch.size());
            tellDropped("the business tier did not take them: " + Printable.of(RootCause.of(e)));
            EngineLog.LOG.debug("handshakes not taken", e);
        }
    }

    private void drop(String why) {
        List<HandshakeReport> lost = new ArrayList<>();
        waiting.drainTo(lost);
        dropped.addAndGet(lost.size());
        tellDropped(why);
    }

    private void tellDropped(String why) {
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            EngineLog.LOG.handshakesDropped(lost, why);
        }
    }
}
