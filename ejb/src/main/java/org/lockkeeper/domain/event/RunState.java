package org.lockkeeper.domain.event;

/** Where a run stands. Names are part of the API. */
public enum RunState {
    /** Its turn, or its next attempt, is yet to come. */
    WAITING,
    /** An action is at work. */
    RUNNING,
    /** Every action has been done. */
    DONE,
    /** A dead letter: an action has failed for good. An administrator runs it again, or discards it. */
    DEAD,
    /** A dead letter, or a waiting run, that nobody wants any more. */
    DISCARDED
}
