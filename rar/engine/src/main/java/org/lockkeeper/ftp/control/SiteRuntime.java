package org.lockkeeper.ftp.control;

import java.util.Optional;
import org.lockkeeper.ftp.address.Networks;
import org.lockkeeper.ftp.tls.SiteTls;
import org.lockkeeper.spi.config.ServerConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.ProxyProtocol;

/**
 * A Site of one snapshot, ready to serve. A session keeps the one that it began with.
 *
 * @param site as configured
 * @param tls empty where a gate is closed (mission R10)
 * @param load of all snapshots of this Site together
 * @param addresses who may connect
 * @param proxies from which PROXY headers are believed; empty where clients come by themselves
 */
public record SiteRuntime(
        SiteConfiguration site,
        Optional<SiteTls> tls,
        SiteLoad load,
        AddressGate addresses,
        Optional<Networks> proxies) {

    /** Provisions it; fails where its TLS policy can't be put into force. */
    public static SiteRuntime provision(ServerConfiguration server, SiteConfiguration site, SiteLoad load) {
        boolean open = server.sslEnabled() && site.sslEnabled();
        return new SiteRuntime(
                site,
                open ? Optional.of(SiteTls.provision(site)) : Optional.empty(),
                load,
                new AddressGate(site.addresses()),
                Optional.of(site.proxy()).filter(ProxyProtocol::required).map(proxy -> new Networks(proxy.proxies())));
    }
}
