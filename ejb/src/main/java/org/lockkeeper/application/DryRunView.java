package org.lockkeeper.application;

import java.time.Instant;
import java.util.List;

/**
 * What a rule would have done.
 *
 * @param events that were looked at; the newest {@value #MAX_EVENTS} at most
 * @param matches those that would have started it, newest first
 */
public record DryRunView(int events, List<Match> matches) {

    /** How many events are looked at. */
    public static final int MAX_EVENTS = 1000;

    /** An event, and the actions that would have been run, each in a sentence. */
    public record Match(Instant at, String event, String path, String user, List<String> actions) {}
}
