package org.lockkeeper.domain.event;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where runs are kept. Every method needs a transaction. */
public interface RunRepository {

    /** Adds a new one. */
    void add(RuleRun run);

    /** The run of this number. */
    Optional<RuleRun> find(long id);

    /**
     * Runs that may begin now, oldest event first: those whose time has come, that wait for no earlier one of the same
     * order key, and whose lane has room.
     */
    List<RuleRun> ready(Instant now, Collection<String> fullLanes, int max);

    /** Runs that were at work when the server ended. */
    List<RuleRun> running();

    /** A rule's runs, newest first. */
    List<RuleRun> ofRule(long ruleId, int offset, int limit);

    /** How many runs a rule has had. */
    long countOfRule(long ruleId);

    /** Runs of all rules in this state, newest first. */
    List<RuleRun> inState(RunState state, int offset, int limit);

    /** How many runs there are in this state. */
    long count(RunState state);

    /** When the event of the oldest unfinished run occurred. */
    Optional<Instant> oldestUnfinished();

    /** Other runs of the same event that have not begun. */
    List<RuleRun> waitingOfEvent(long eventId, long exceptRun);

    /** Forgets runs that are done or discarded, and finished earlier. */
    int purge(Instant before);

    /** Writes what is pending. */
    void flush();
}
