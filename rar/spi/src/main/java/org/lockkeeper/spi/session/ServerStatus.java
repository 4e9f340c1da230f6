package org.lockkeeper.spi.session;

import java.util.List;
import java.util.Optional;

/**
 * What the running server is.
 *
 * @param state whether it is active
 * @param revision of the configuration in force; 0 before the first
 * @param listeners each one of the configuration in force
 * @param error why the newest configuration was refused or could not be pulled; empty where all is well
 */
public record ServerStatus(State state, long revision, List<ListenerStatus> listeners, Optional<String> error) {

    /** Before activation, and after deactivation. */
    public static final ServerStatus INACTIVE = new ServerStatus(State.INACTIVE, 0, List.of(), Optional.empty());

    /** Makes the list immutable. */
    public ServerStatus {
        listeners = List.copyOf(listeners);
    }

    /** Whether the server is active and clients can connect to every listener that its configuration does not withhold. */
    public boolean ready() {
        return state == State.ACTIVE
                && error.isEmpty()
                && listeners.stream().anyMatch(ListenerStatus::bound)
                && listeners.stream().noneMatch(listener -> listener.state() == ListenerStatus.State.FAILED);
    }

    /** Phases of its life. */
    public enum State {
        /** No endpoint is active: not yet deployed, stopped, or suspended. */
        INACTIVE,
        /** Active, but without a configuration so far. */
        STARTING,
        /** A configuration is in force. */
        ACTIVE
    }
}
