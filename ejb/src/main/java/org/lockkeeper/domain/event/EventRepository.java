package org.lockkeeper.domain.event;

import java.time.Instant;
import java.util.List;

/** Where events are kept. Every method needs a transaction. */
public interface EventRepository {

    /** Events that have not been compared with the rules, oldest first. */
    List<OutboxEvent> unmatched(int max);

    /** How many have not been compared with the rules. */
    long countUnmatched();

    /** A Site's events of this kind since then, with those of the whole Server, newest first. */
    List<OutboxEvent> since(Instant from, String site, TriggerType trigger, int max);

    /** Forgets events that have been compared, and are older. */
    int purge(Instant before);
}
