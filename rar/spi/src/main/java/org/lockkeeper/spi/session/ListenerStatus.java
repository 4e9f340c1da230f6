package org.lockkeeper.spi.session;

import java.util.Optional;
import org.lockkeeper.spi.config.ListenerBinding;

/**
 * One listener and how it is.
 *
 * @param site the Site that it serves
 * @param binding as configured
 * @param port as bound: the configured one, or the system's choice where that is 0
 * @param failure why it is not bound; empty where it is
 */
public record ListenerStatus(String site, ListenerBinding binding, int port, Optional<String> failure) {

    /** Whether clients can connect. */
    public boolean bound() {
        return failure.isEmpty();
    }
}
