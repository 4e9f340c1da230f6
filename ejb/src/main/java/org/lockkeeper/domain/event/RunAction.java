package org.lockkeeper.domain.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** One attempt at one action of a run; a value, added and never changed. */
@Embeddable
public class RunAction {

    @Column(name = "action_index")
    private int action;

    @Column(name = "action_type")
    private String type;

    @Column(name = "succeeded")
    private boolean succeeded;

    @Column(name = "detail")
    private String detail;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "duration_ms")
    private long milliseconds;

    /** For JPA. */
    protected RunAction() {}

    /**
     * An attempt that is over.
     *
     * @param action its place among the actions of the run, from 0
     * @param detail a clean sentence: what was done, or why not
     */
    public RunAction(int action, String type, boolean succeeded, String detail, Instant startedAt, Duration duration) {
        this.action = action;
        this.type = type;
        this.succeeded = succeeded;
        this.detail = detail;
        this.startedAt = startedAt;
        this.milliseconds = duration.toMillis();
    }

    public int action() {
        return action;
    }

    public String type() {
        return type;
    }

    public boolean succeeded() {
        return succeeded;
    }

    public String detail() {
        return detail;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public long milliseconds() {
        return milliseconds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunAction that
                && action == that.action
                && Objects.equals(startedAt, that.startedAt)
                && Objects.equals(detail, that.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(action, startedAt, detail);
    }
}
