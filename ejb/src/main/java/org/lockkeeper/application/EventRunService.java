package org.lockkeeper.application;

import java.util.Optional;

/** What event rules have done, are doing, and could not do. */
public interface EventRunService {

    /** A rule's runs, newest first. */
    Page<EventRunView> runs(String site, String rule, PageRequest request);

    /** Runs of all rules in a state, for instance {@code DEAD}, newest first. */
    Page<EventRunView> inState(String state, PageRequest request);

    /** One run, or empty. */
    Optional<EventRunView> run(long id);

    /** Tries a dead letter again, from the action on that has failed. */
    EventRunView runAgain(long id);

    /** Gives a dead letter, or a run that waits, up for good. */
    EventRunView discard(long id);

    /** How much waits, and since when. */
    Backlog backlog();

    /**
     * What is to be done.
     *
     * @param waiting runs that wait or are at work
     * @param dead letters
     * @param oldestSeconds age of the oldest event whose run is not finished; 0 where there is none
     */
    record Backlog(long waiting, long dead, long oldestSeconds) {}
}
