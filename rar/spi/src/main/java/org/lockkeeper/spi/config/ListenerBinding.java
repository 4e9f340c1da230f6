package org.lockkeeper.spi.config;

/**
 * One address and port on which a Site listens. Sites may share one; see {@link HostNames}.
 *
 * @param mode whether TLS starts at once or by AUTH
 * @param address literal address or host name; {@code 0.0.0.0} and {@code ::} mean every address
 * @param port 0 to 65535; 0 lets the system choose, see {@code ListenerStatus}
 */
public record ListenerBinding(Mode mode, String address, int port) {

    /** Refuses what can never be bound. */
    public ListenerBinding {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is outside 0..65535");
        }
    }

    /** How TLS starts. */
    public enum Mode {
        /** RFC 4217: in clear until AUTH. */
        EXPLICIT,
        /** TLS from the first byte, customarily on port 990. */
        IMPLICIT
    }
}
