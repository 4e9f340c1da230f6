package org.lockkeeper.domain.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where rules are kept. Every method needs a transaction. */
public interface RuleRepository {

    /** A Site's rules in their order. */
    List<EventRule> ofSite(String site);

    /** All rules, by Site and order. */
    List<EventRule> all();

    /** The rule of this name. */
    Optional<EventRule> find(String site, String name);

    /** The rule of this number, if it is still there. */
    Optional<EventRule> byId(long id);

    /** Rules that are on, in their order, that such an event may start; a Site of "" means all Sites. */
    List<EventRule> listening(String site, TriggerType trigger);

    /** Timers that are on and due. */
    List<EventRule> due(Instant now);

    /** Adds a new one. */
    void add(EventRule rule);

    /** Removes one. */
    void remove(EventRule rule);

    /** Writes what is pending, so that conflicts show now and the version is the new one. */
    void flush();
}
