package org.lockkeeper.application.internal.snapshot;

import java.util.List;
import org.lockkeeper.domain.site.Listener;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.PassivePorts;
import org.lockkeeper.spi.config.ProtocolSwitches;
import org.lockkeeper.spi.config.ServerIdentity;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;
import org.lockkeeper.spi.config.SiteConfiguration.PassiveMode;
import org.lockkeeper.spi.config.TlsPolicy;

/** One Site of a snapshot. */
final class SiteSnapshot {

    private SiteSnapshot() {}

    static SiteConfiguration of(Site site, TlsPolicy policy, ServerIdentity identity) {
        return new SiteConfiguration(
                site.name(),
                site.greeting(),
                site.ssl(),
                site.clearLoginAllowed(),
                site.clearDataAllowed(),
                bindings(site.listeners()),
                identity,
                policy,
                ClientCertificates.NOT_REQUESTED,
                site.dataSessionReuse(),
                new PassiveMode(new PassivePorts(site.passiveFrom(), site.passiveTo()), site.passiveAddress()),
                ProtocolSwitches.DEFAULT,
                ConnectionLimits.DEFAULT);
    }

    private static List<ListenerBinding> bindings(List<Listener> listeners) {
        return listeners.stream()
                .map(listener -> new ListenerBinding(listener.mode(), listener.address(), listener.port()))
                .toList();
    }
}
