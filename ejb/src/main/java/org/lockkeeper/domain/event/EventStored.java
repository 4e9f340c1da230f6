package org.lockkeeper.domain.event;

/** Fired in the transaction that stores an event; observed after it has succeeded. */
public record EventStored() {}
