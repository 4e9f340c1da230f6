package org.lockkeeper.ftp.data;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lockkeeper.spi.session.TransferDirection;
import org.lockkeeper.spi.session.TransferInfo;

/**
 * A data connection at work: seen, and stopped, from other threads. Stopping closes whatever it blocks on at that
 * moment.
 */
public final class ActiveTransfer implements Progress {

    private final Optional<TransferDirection> direction;
    private final String path;
    private final Instant since = Instant.now();
    private volatile long bytes;
    private Closeable resource;
    private Stop stop;
    private long bytesAtLastLook = -1;
    private long lookedAt;

    /**
     * One that has not begun.
     *
     * @param direction empty for a listing
     * @param path as the client sees it
     */
    public ActiveTransfer(Optional<TransferDirection> direction, String path) {
        this.direction = direction;
        this.path = path;
    }

    /** What it blocks on from now on; closed at once where it has been stopped already. */
    synchronized void attach(Closeable newResource) {
        resource = newResource;
        if (stop != null) {
            Sockets.closeQuietly(newResource);
        }
    }

    /** Ends it; the first reason counts. */
    public synchronized void stop(Stop reason) {
        if (stop == null) {
            stop = reason;
            notifyAll();
            if (resource != null) {
                Sockets.closeQuietly(resource);
            }
        }
    }

    /**
     * Waits, but not beyond its end.
     *
     * @throws IOException where it is stopped meanwhile
     */
    synchronized void pause(long nanos) throws IOException {
        long deadline = System.nanoTime() + nanos;
        long left = nanos;
        try {
            while (stop == null && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = deadline - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(Stop.SERVER);
        }
        lookedAt = System.nanoTime();
        if (stop != null) {
            throw new ConnectionLostException("the transfer was stopped", null);
        }
    }

    /** Why it was stopped; empty where it was not. */
    public synchronized Optional<Stop> stopped() {
        return Optional.ofNullable(stop);
    }

    /** Stops it where no byte has moved for so long; to be called now and then. */
    public synchronized void stopIfStalled(Duration limit) {
        long now = System.nanoTime();
        if (bytes != bytesAtLastLook) {
            bytesAtLastLook = bytes;
            lookedAt = now;
        } else if (now - lookedAt > limit.toNanos()) {
            stop(Stop.STALLED);
        }
    }

    /** One writer: the transfer's thread. */
    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    public void moved(long count) {
        bytes += count;
    }

    /** Moved so far. */
    public long bytes() {
        return bytes;
    }

    /** When it began. */
    public Instant since() {
        return since;
    }

    /** For the list of sessions; a listing is none. */
    public Optional<TransferInfo> info() {
        return direction.map(d -> new TransferInfo(d, path, since, bytes));
    }

    /** Who or what ended a transfer before its end. */
    public enum Stop {
        /** ABOR. */
        CLIENT("aborted by the client"),
        /** Disconnected by an administrator, or the server stops. */
        SERVER("disconnected by the server"),
        /** The control connection went away. */
        CONTROL_LOST("the control connection was lost"),
        /** No byte moved for too long. */
        STALLED("no data moved within the time limit");

        private final String text;

        Stop(String text) {
            this.text = text;
        }

        /** For log, audit and client. */
        public String text() {
            return text;
        }
    }
}
