package org.lockkeeper.domain.settings;

/** How the levels of one setting work together. */
public enum Inheritance {
    /** The nearest explicit value wins. */
    OVERRIDE,
    /**
     * Server and Site must both be on, else it is off for everybody; below this gate the nearest explicit value wins
     * (mission R10). For booleans only.
     */
    GATE
}
