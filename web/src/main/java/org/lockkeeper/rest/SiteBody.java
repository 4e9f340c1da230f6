package org.lockkeeper.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.SiteView;

/**
 * A Site, as the API shows it.
 *
 * @param certificate alias of the server certificate
 * @param settings only what the Site sets itself; an absent key inherits
 */
@Schema(name = "Site")
public record SiteBody(
        String name,
        boolean enabled,
        boolean ssl,
        List<Listener> listeners,
        String certificate,
        PortRange passivePorts,
        String passiveAddress,
        String rootFolder,

        @Schema(enumeration = {"DISABLED", "ENABLED", "ENFORCED"})
        String dataSessionReuse,

        Map<String, Object> settings) {

    /** Where the Site listens. */
    @Schema(name = "Listener")
    public record Listener(
            @Schema(enumeration = {"EXPLICIT", "IMPLICIT"}) String mode, String address, int port) {}

    /** A range of ports, both ends inclusive. */
    @Schema(name = "PortRange")
    public record PortRange(int from, int to) {}

    static SiteBody of(SiteView view) {
        return new SiteBody(
                view.name(),
                view.enabled(),
                view.ssl(),
                view.listeners().stream().map(SiteBody::listener).toList(),
                view.certificate(),
                range(view.passivePorts()),
                view.passiveAddress(),
                view.rootFolder(),
                view.dataSessionReuse(),
                view.settings());
    }

    private static Listener listener(SiteView.Listener view) {
        return new Listener(view.mode(), view.address(), view.port());
    }

    private static PortRange range(SiteView.PortRange view) {
        return view == null ? null : new PortRange(view.from(), view.to());
    }
}
