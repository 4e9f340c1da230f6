package org.lockkeeper.ftp.control;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.lockkeeper.ftp.address.Networks;
import org.lockkeeper.spi.config.HostNames.UnknownHost;

/**
 * The Sites behind one address and port, in one snapshot. Clients choose theirs by name; those that name none get the
 * first that admits their address.
 */
public final class ListenerSites {

    private final List<SiteRuntime> sites;

    /** At least one. */
    public ListenerSites(List<SiteRuntime> sites) {
        this.sites = sites.stream()
                .sorted(Comparator.comparing(site -> !site.site().hosts().preferred()))
                .toList();
    }

    /** The one for clients that name none. */
    SiteRuntime first() {
        return sites.get(0);
    }

    /** The same for a client of this address. */
    Optional<SiteRuntime> firstFor(InetAddress client) {
        return find(site -> site.addresses().admits(client));
    }

    /** The Site of this name: its own before one that a wildcard covers, and both before a Site that takes any name. */
    Optional<SiteRuntime> named(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return find(site -> site.site().hosts().names().contains(name))
                .or(() -> find(site -> covers(site.site().hosts().names(), name)))
                .or(() -> find(site -> site.site().hosts().names().isEmpty()));
    }

    /** A wildcard stands for one label, and for nothing less (RFC 9525 section 6.3). */
    private static boolean covers(List<String> names, String name) {
        int dot = name.indexOf('.');
        return dot > 0 && names.contains("*" + name.substring(dot));
    }

    /** What has become of a Site of an older snapshot. */
    Optional<SiteRuntime> current(SiteRuntime older) {
        return find(site -> site.site().name().equals(older.site().name()));
    }

    /** A PROXY header comes before any name: the Site for clients without one decides for all that share the port. */
    Optional<Networks> proxies() {
        return first().proxies();
    }

    boolean refusesUnknownHosts() {
        return first().site().hosts().unknown() == UnknownHost.REFUSE;
    }

    boolean anyWithTls() {
        return sites.stream().anyMatch(site -> site.tls().isPresent());
    }

    private Optional<SiteRuntime> find(Predicate<SiteRuntime> wanted) {
        return sites.stream().filter(wanted).findFirst();
    }
}
