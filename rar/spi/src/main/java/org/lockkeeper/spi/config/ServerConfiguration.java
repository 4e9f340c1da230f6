package org.lockkeeper.spi.config;

import java.util.List;

/**
 * The snapshot that the engine provisions as a whole: either all of it is in force, or none.
 *
 * @param revision grows with every committed change of configuration
 * @param sslEnabled the Server's gate (mission R10): where off, no Site offers TLS
 * @param sites every Site that is enabled
 */
public record ServerConfiguration(long revision, boolean sslEnabled, List<SiteConfiguration> sites) {

    /** Makes the list immutable. */
    public ServerConfiguration {
        sites = List.copyOf(sites);
    }
}
