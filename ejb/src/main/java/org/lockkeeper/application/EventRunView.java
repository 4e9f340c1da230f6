package org.lockkeeper.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One run of a rule.
 *
 * @param id of the run
 * @param event what happened, for instance {@code FILE_UPLOADED}
 * @param state {@code WAITING}, {@code RUNNING}, {@code DONE}, {@code DEAD} or {@code DISCARDED}
 * @param values of the event's variables
 * @param attempts at the action in turn that have failed
 * @param problem why the last attempt failed, or null
 * @param nextAttempt when its turn comes, or null
 * @param actions every attempt at every action, oldest first
 */
public record EventRunView(
        long id,
        String site,
        String rule,
        String event,
        Instant at,
        String state,
        Map<String, String> values,
        int attempts,
        String problem,
        Instant nextAttempt,
        Instant finished,
        List<Outcome> actions) {

    /**
     * One attempt at one action.
     *
     * @param action its place among the actions of the run, from 0
     */
    public record Outcome(int action, String type, boolean ok, String detail, Instant at, long milliseconds) {}
}
