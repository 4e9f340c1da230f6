package org.lockkeeper.application;

import java.util.List;
import java.util.Optional;

/**
 * The running FTPS server.
 *
 * @param state {@code INACTIVE}, {@code STARTING} or {@code ACTIVE}
 * @param ready whether every listener is bound
 * @param revision in force
 * @param error why the newest configuration is not in force
 * @param listeners each one
 */
public record ServerStatusView(
        String state, boolean ready, long revision, Optional<String> error, List<ListenerView> listeners) {

    /**
     * One listener.
     *
     * @param site that it serves
     * @param mode {@code EXPLICIT} or {@code IMPLICIT}
     * @param address as configured
     * @param port as bound
     * @param bound whether clients can connect
     * @param failure why not; empty where bound
     */
    public record ListenerView(String site, String mode, String address, int port, boolean bound, String failure) {}
}
