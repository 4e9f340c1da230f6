package org.lockkeeper.spi.config;

import java.util.List;

/**
 * The snapshot that the engine provisions as a whole: either all of it is in force, or none.
 *
 * @param revision grows with every committed change of configuration
 * @param sslEnabled the Server's gate (mission R10): where off, no Site offers TLS
 * @param sites every Site that is enabled
 * @param limits bounds on all Sites together
 */
public record ServerConfiguration(
        long revision, boolean sslEnabled, List<SiteConfiguration> sites, ServerLimits limits) {

    /** Makes the list immutable. */
    public ServerConfiguration {
        sites = List.copyOf(sites);
    }

    /** With the usual limits. */
    public ServerConfiguration(long revision, boolean sslEnabled, List<SiteConfiguration> sites) {
        this(revision, sslEnabled, sites, ServerLimits.DEFAULT);
    }

    /**
     * Bounds on all Sites together.
     *
     * @param maxSessions control connections at once
     * @param maxHandshakes TLS handshakes of control connections under way at once
     */
    public record ServerLimits(int maxSessions, int maxHandshakes) {

        /** Sensible bounds for two cores. */
        public static final ServerLimits DEFAULT = new ServerLimits(20_000, 500);
    }
}
