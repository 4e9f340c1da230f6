package org.lockkeeper.application;

import java.util.List;
import java.util.Optional;

/**
 * The running FTPS server.
 *
 * @param state {@code INACTIVE}, {@code STARTING} or {@code ACTIVE}
 * @param ready whether every listener is bound that the configuration wants open
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
     * @param state {@code BOUND}, {@code WITHHELD} (closed because SSL is disabled) or {@code FAILED}
     * @param reason why clients can't connect; empty where bound
     */
    public record ListenerView(String site, String mode, String address, int port, String state, String reason) {

        /** Whether clients can connect. */
        public boolean bound() {
            return state.equals("BOUND");
        }
    }
}
