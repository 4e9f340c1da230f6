package org.lockkeeper.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.EventRunView;

/**
 * One run of an event rule; times as in ISO 8601.
 *
 * @param event what happened, for instance {@code FILE_UPLOADED}
 * @param state {@code WAITING}, {@code RUNNING}, {@code DONE}, {@code DEAD} or {@code DISCARDED}
 * @param values of the event's variables
 * @param attempts at the action in turn that have failed
 * @param problem why the last attempt failed
 * @param nextAttempt when its turn comes, where it waits
 * @param actions every attempt at every action, oldest first
 */
@Schema(name = "EventRun")
public record EventRunBody(
        long id,
        String site,
        String rule,
        String event,
        String at,
        String state,
        Map<String, String> values,
        int attempts,
        @Schema(nullable = true) String problem,
        @Schema(nullable = true) String nextAttempt,
        @Schema(nullable = true) String finished,
        List<Outcome> actions) {

    /** One attempt at one action; {@code action} is its place among the actions of the run, from 0. */
    @Schema(name = "EventRunOutcome")
    public record Outcome(int action, String type, boolean ok, String detail, String at, long milliseconds) {}

    static EventRunBody of(EventRunView run) {
        return new EventRunBody(
                run.id(),
                run.site(),
                run.rule(),
                run.event(),
                text(run.at()),
                run.state(),
                run.values(),
                run.attempts(),
                run.problem(),
                text(run.nextAttempt()),
                text(run.finished()),
                run.actions().stream().map(EventRunBody::outcome).toList());
    }

    private static Outcome outcome(EventRunView.Outcome action) {
        return new Outcome(
                action.action(), action.type(), action.ok(), action.detail(), text(action.at()), action.milliseconds());
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
