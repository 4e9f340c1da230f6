package org.lockkeeper.application.internal.snapshot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.domain.cipher.EffectivePolicy;
import org.lockkeeper.domain.cipher.TlsRuntime;
import org.lockkeeper.domain.cipher.TlsTerms;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.settings.PassiveAddress;
import org.lockkeeper.domain.settings.ProxyUse;
import org.lockkeeper.domain.settings.Quantity;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;
import org.lockkeeper.domain.site.Listener;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.spi.config.AddressRules;
import org.lockkeeper.spi.config.HostNames;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.PassivePorts;
import org.lockkeeper.spi.config.ProtocolSwitches;
import org.lockkeeper.spi.config.ProtocolSwitches.UploadPolicy;
import org.lockkeeper.spi.config.ServerIdentity;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.config.SiteConfiguration.AdvertisedAddress;
import org.lockkeeper.spi.config.SiteConfiguration.LeftOvers;
import org.lockkeeper.spi.config.SiteConfiguration.PassiveMode;
import org.lockkeeper.spi.config.SiteConfiguration.ProxyProtocol;

/** One Site of a snapshot. */
final class SiteSnapshot {

    private SiteSnapshot() {}

    static SiteConfiguration of(
            Server server, Site site, TlsRuntime runtime, ServerIdentity identity, Set<Long> needingCertificates) {
        SettingsResolver settings = SettingsResolver.of(server, site);
        TlsTerms tls = server.tls().narrowedBy(site.tls());
        return new SiteConfiguration(
                site.name(),
                site.greeting(),
                site.ssl(),
                site.clearLoginAllowed(),
                site.clearDataAllowed() && tls.clearDataChannelAllowed(),
                bindings(site.listeners()),
                identity,
                EffectivePolicy.of(tls, runtime),
                CertificateNeed.of(site, settings, needingCertificates),
                site.dataSessionReuse(),
                settings.value(Settings.SAME_CLIENT_CERTIFICATE_ON_DATA),
                passive(site, settings),
                protocol(settings, tls),
                addresses(settings),
                hosts(settings),
                LimitsSnapshot.ofSite(settings),
                proxy(settings),
                leftOvers(site, settings));
    }

    private static ProtocolSwitches protocol(SettingsResolver settings, TlsTerms tls) {
        return new ProtocolSwitches(
                settings.value(Settings.ACTIVE_MODE),
                tls.clearCommandChannelAllowed(),
                new UploadPolicy(
                        settings.value(Settings.ATOMIC_UPLOADS),
                        settings.value(Settings.KEEP_PARTIAL_UPLOADS),
                        settings.value(Settings.DURABLE_UPLOADS),
                        settings.value(Settings.REQUIRE_CLOSE_NOTIFY)));
    }

    private static PassiveMode passive(Site site, SettingsResolver settings) {
        return new PassiveMode(
                new PassivePorts(site.passiveFrom(), site.passiveTo()),
                site.passiveAddress(),
                settings.value(Settings.PASSIVE_ADDRESSES).stream()
                        .map(PassiveAddress::parse)
                        .map(rule -> new AdvertisedAddress(rule.network().toString(), rule.address()))
                        .toList());
    }

    private static ProxyProtocol proxy(SettingsResolver settings) {
        return new ProxyProtocol(
                settings.value(Settings.PROXY_PROTOCOL) == ProxyUse.REQUIRED, settings.value(Settings.PROXY_ADDRESSES));
    }

    /** Homes lie below the root folder, all of them. */
    private static LeftOvers leftOvers(Site site, SettingsResolver settings) {
        return new LeftOvers(
                List.of(Path.of(site.rootFolder())),
                Optional.of(settings.value(Settings.LEFT_OVER_DAYS))
                        .filter(days -> days != Quantity.UNLIMITED)
                        .map(Duration::ofDays));
    }

    private static AddressRules addresses(SettingsResolver settings) {
        return new AddressRules(settings.value(Settings.ALLOWED_ADDRESSES), settings.value(Settings.DENIED_ADDRESSES));
    }

    private static HostNames hosts(SettingsResolver settings) {
        return new HostNames(
                settings.value(Settings.HOST_NAMES),
                settings.value(Settings.DEFAULT_HOST),
                settings.value(Settings.UNKNOWN_HOST));
    }

    private static List<ListenerBinding> bindings(List<Listener> listeners) {
        return listeners.stream()
                .map(listener -> new ListenerBinding(listener.mode(), listener.address(), listener.port()))
                .toList();
    }
}
