package org.lockkeeper.domain.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.PersistentObject;

/**
 * One rule at work for one event. It has its own copy of the event and of the actions, so that a rule that is changed
 * meanwhile does not change what has begun.
 */
@Entity
@Table(name = "event_run")
public class RuleRun extends PersistentObject {

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final int GROWTH = 3;

    @Column(name = "event_id", updatable = false)
    private long eventId;

    @Column(name = "rule_id", updatable = false)
    private long ruleId;

    @Column(name = "rule_name", updatable = false)
    private String rule;

    @Column(name = "site_name", updatable = false)
    private String site;

    @Enumerated(EnumType.STRING)
    @Column(name = "trigger_type", updatable = false)
    private TriggerType trigger;

    @Column(name = "event_at", updatable = false)
    private Instant eventAt;

    @Column(name = "event_values", updatable = false)
    private String values;

    @Column(name = "order_key", updatable = false)
    private String orderKey;

    @Column(name = "lane")
    private String lane;

    @Column(name = "actions")
    private String actions;

    @Column(name = "next_action")
    private int nextAction;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RunState state = RunState.WAITING;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "max_attempts")
    private int maxAttempts;

    @Column(name = "first_delay_seconds")
    private int firstDelaySeconds;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "problem")
    private String problem;

    @ElementCollection
    @CollectionTable(name = "event_run_action", joinColumns = @JoinColumn(name = "run_id"))
    @OrderColumn(name = "idx")
    private List<RunAction> history = new ArrayList<>();

    /** For JPA. */
    protected RuleRun() {}

    /**
     * A run that is to begin at once.
     *
     * @param orderKey runs of the same key go one after the other, in the order of their events
     */
    public RuleRun(EventRule rule, OutboxEvent event, String orderKey, Instant now) {
        this.eventId = event.id() == null ? 0 : event.id();
        this.ruleId = rule.id();
        this.rule = rule.name();
        this.site = rule.site().name();
        this.trigger = event.trigger();
        this.eventAt = event.occurredAt();
        this.values = event.values().format();
        this.orderKey = orderKey;
        this.createdAt = now;
        this.nextAttemptAt = now;
        retry(rule.maxAttempts(), rule.firstDelaySeconds());
    }

    private void retry(int max, int delaySeconds) {
        maxAttempts = max;
        firstDelaySeconds = delaySeconds;
    }

    /**
     * What is to be done, from the first action on.
     *
     * @param json the actions
     * @param firstLane where the first one queues
     */
    public void plan(String json, String firstLane) {
        actions = json;
        nextAction = 0;
        lane = firstLane;
    }

    /** An action begins. */
    public void begin() {
        state = RunState.RUNNING;
    }

    /** What was begun was cut off by the end of the server. */
    public void interrupted(Instant now) {
        state = RunState.WAITING;
        nextAttemptAt = now;
    }

    /** The next action has been done; another one follows, queueing in {@code nextLane}. */
    public void actionDone(RunAction attempt, String nextLane) {
        history.add(attempt);
        nextAction++;
        attempts = 0;
        problem = null;
        lane = nextLane;
    }

    /** Every action has been done. */
    public void done(Instant now) {
        state = RunState.DONE;
        finishedAt = now;
    }

    /** Its turn comes again at once, behind others. */
    public void yield(Instant now) {
        state = RunState.WAITING;
        nextAttemptAt = now;
    }

    /**
     * The next action has failed.
     *
     * @param permanent whether trying again would be of no use
     * @return whether this was the last attempt
     */
    public boolean actionFailed(RunAction attempt, boolean permanent, Instant now) {
        history.add(attempt);
        attempts++;
        problem = attempt.detail();
        if (permanent || attempts >= maxAttempts) {
            state = RunState.DEAD;
            finishedAt = now;
            return true;
        }
        state = RunState.WAITING;
        nextAttemptAt = now.plus(delay());
        return false;
    }

    /** Something beside the plan was done: what is to follow a failure. */
    public void note(RunAction attempt) {
        history.add(attempt);
    }

    private Duration delay() {
        double seconds = firstDelaySeconds * Math.pow(GROWTH, attempts - 1.0);
        return seconds > LONGEST_DELAY.toSeconds() ? LONGEST_DELAY : Duration.ofSeconds((long) seconds);
    }

    /** An administrator wants a dead letter to be tried again, from the action on that has failed. */
    public void runAgain(Instant now) {
        state = RunState.WAITING;
        attempts = 0;
        nextAttemptAt = now;
        finishedAt = null;
    }

    /** Nobody wants it any more. */
    public void discard(Instant now) {
        state = RunState.DISCARDED;
        finishedAt = now;
    }

    public long eventId() {
        return eventId;
    }

    public long ruleId() {
        return ruleId;
    }

    public String rule() {
        return rule;
    }

    public String site() {
        return site;
    }

    public TriggerType trigger() {
        return trigger;
    }

    public Instant eventAt() {
        return eventAt;
    }

    public EventValues values() {
        return EventValues.parse(values);
    }

    /** Where its next action queues: the name of a profile, or what it works on. */
    public String lane() {
        return lane;
    }

    /** As JSON. */
    public String actions() {
        return actions;
    }

    /** Index of the next one. */
    public int nextAction() {
        return nextAction;
    }

    public RunState state() {
        return state;
    }

    /** Attempts at the next action that have failed. */
    public int attempts() {
        return attempts;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    /** Why the last attempt has failed. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Every attempt at every action, oldest first. */
    public List<RunAction> history() {
        return List.copyOf(history);
    }
}
