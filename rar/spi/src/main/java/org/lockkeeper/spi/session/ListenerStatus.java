package org.lockkeeper.spi.session;

import org.lockkeeper.spi.config.ListenerBinding;

/**
 * One listener and how it is.
 *
 * @param site the Site that it serves
 * @param binding as configured
 * @param port as bound: the configured one, or the system's choice where that is 0
 * @param state whether clients can connect
 * @param reason why they can't; empty where they can
 */
public record ListenerStatus(String site, ListenerBinding binding, int port, State state, String reason) {

    /** Clients can connect. */
    public static ListenerStatus bound(String site, ListenerBinding binding, int port) {
        return new ListenerStatus(site, binding, port, State.BOUND, "");
    }

    /** Closed although it is wanted, or because it is not wanted. */
    public static ListenerStatus closed(String site, ListenerBinding binding, State state, String reason) {
        return new ListenerStatus(site, binding, binding.port(), state, reason);
    }

    /** Whether clients can connect. */
    public boolean bound() {
        return state == State.BOUND;
    }

    /** Whether it is open or not. */
    public enum State {
        /** Clients can connect. */
        BOUND,
        /** The configuration keeps it closed: nothing is wrong. */
        WITHHELD,
        /** It could not be opened, and is tried again. */
        FAILED
    }
}
