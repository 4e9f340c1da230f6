package org.lockkeeper.ftp.command;

import java.time.Duration;
import java.util.Optional;
import org.lockkeeper.spi.session.DisconnectReason;

/** What a handler wants to happen with, or after, its final reply. New for each command. */
public final class AfterReply {

    private Duration notBefore = Duration.ZERO;
    private TlsChange tlsChange = TlsChange.NONE;
    private DisconnectReason close;
    private Runnable task;

    /** Holds the reply back until this long after the command's arrival. */
    public void notBefore(Duration sinceArrival) {
        notBefore = sinceArrival;
    }

    /** Then starts, or stops, TLS. */
    public void change(TlsChange change) {
        tlsChange = change;
    }

    /** Then closes the connection. */
    public void close(DisconnectReason reason) {
        close = reason;
    }

    /** Then runs this, still on the command's own thread; the next command does not wait for it. */
    public void run(Runnable newTask) {
        task = newTask;
    }

    /** See {@link #notBefore(Duration)}. */
    public Duration notBefore() {
        return notBefore;
    }

    /** See {@link #change}. */
    public TlsChange tlsChange() {
        return tlsChange;
    }

    /** See {@link #close(DisconnectReason)}. */
    public Optional<DisconnectReason> close() {
        return Optional.ofNullable(close);
    }

    /** See {@link #run}. */
    public Optional<Runnable> task() {
        return Optional.ofNullable(task);
    }

    /** What becomes of the control connection's TLS. */
    public enum TlsChange {
        /** It stays as it is. */
        NONE,
        /** AUTH. */
        START,
        /** REIN (RFC 4217 section 13). */
        STOP,
        /** CCC: it ends, and the login stays (RFC 4217 section 3). */
        CLEAR
    }
}
