package org.lockkeeper.domain.event;

/** Takes events, in the transaction of the caller. */
@FunctionalInterface
public interface EventOutbox {

    /** Takes nothing: for where no rules are. */
    EventOutbox NONE = event -> {};

    /** Stores an event; the rules learn of it after the commit. */
    void put(OutboxEvent event);
}
