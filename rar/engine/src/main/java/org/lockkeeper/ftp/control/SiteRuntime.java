package org.lockkeeper.ftp.control;

import java.util.Optional;
import org.lockkeeper.ftp.tls.SiteTls;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration;

/**
 * A Site of one snapshot, ready to serve. A session keeps the one that it began with.
 *
 * @param site as configured
 * @param tls empty where a gate is closed (mission R10)
 * @param load of all snapshots of this Site together
 * @param addresses who may connect
 */
public record SiteRuntime(SiteConfiguration site, Optional<SiteTls> tls, SiteLoad load, AddressGate addresses) {

    /** Provisions it; fails where its TLS policy can't be put into force. */
    public static SiteRuntime provision(ServerConfiguration server, SiteConfiguration site, SiteLoad load) {
        boolean open = server.sslEnabled() && site.sslEnabled();
        return new SiteRuntime(
                site,
                open ? Optional.of(SiteTls.provision(site)) : Optional.empty(),
                load,
                new AddressGate(site.addresses()));
    }
}
