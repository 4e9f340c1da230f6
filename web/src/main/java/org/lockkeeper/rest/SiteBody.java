package org.lockkeeper.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.SiteDefinition;
import org.lockkeeper.application.SiteView;

/**
 * A Site, as the API shows and takes it.
 *
 * @param settings only what the Site sets itself; an absent key inherits
 */
@Schema(name = "Site")
public record SiteBody(
        @Schema(required = true, maxLength = 63) String name,
        @Schema(defaultValue = "true") boolean enabled,

        @Schema(defaultValue = "true", description = "The Site's gate: whether it may use FTPS at all")
        boolean ssl,

        List<Listener> listeners,

        @Schema(description = "Alias of the server certificate; absent: as it is, or 'default' for a new Site")
        String certificate,

        @Schema(nullable = true, description = "Absent, or 0 to 0: the system chooses")
        PortRange passivePorts,

        @Schema(nullable = true, description = "Told in 227 replies; absent: the address that the client reached")
        String passiveAddress,

        @Schema(description = "Absolute path; absent: as it is, or below the product's home for a new Site")
        String rootFolder,

        @Schema(
                enumeration = {"DISABLED", "ENABLED", "ENFORCED"},
                defaultValue = "ENFORCED")
        String dataSessionReuse,

        @Schema(maxLength = 500, defaultValue = "Service ready")
        String greeting,

        @Schema(defaultValue = "false", description = "Whether USER is accepted before AUTH")
        boolean clearLoginAllowed,

        @Schema(defaultValue = "true", description = "Whether PROT C is accepted")
        boolean clearDataAllowed,

        @Schema(nullable = true, description = "Narrows the Server's; what is null in it, or all of it, inherits")
        SiteTlsPolicyBody tlsPolicy,

        @Schema(description = "What the Site sets itself, by the keys of /settings; an absent key inherits")
        Map<String, Object> settings) {

    /** Where the Site listens. */
    @Schema(name = "Listener")
    public record Listener(
            @Schema(enumeration = {"EXPLICIT", "IMPLICIT"}) String mode,
            @Schema(defaultValue = "0.0.0.0") String address,

            @Schema(minimum = "0", maximum = "65535", description = "0 lets the system choose")
            int port) {}

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
                view.greeting(),
                view.clearLoginAllowed(),
                view.clearDataAllowed(),
                SiteTlsPolicyBody.of(view.tlsPolicy()),
                view.settings());
    }

    private static Listener listener(SiteView.Listener view) {
        return new Listener(view.mode(), view.address(), view.port());
    }

    private static PortRange range(SiteView.PortRange view) {
        return view == null ? null : new PortRange(view.from(), view.to());
    }

    /** Reads a Site; what is absent is as in {@code base}. */
    static SiteDefinition read(String json, SiteDefinition base) {
        JsonFields fields = JsonFields.read(json);
        SiteDefinition standard = SiteDefinition.named(null);
        SiteDefinition site = new SiteDefinition(
                fields.text("name", base.name(), base.name()),
                fields.flag("enabled", base.enabled(), standard.enabled()),
                fields.flag("ssl", base.ssl(), standard.ssl()),
                fields.objects("listeners", base.listeners(), SiteBody::readListener),
                fields.text("certificate", base.certificate(), null),
                fields.object("passivePorts", base.passivePorts(), null, range -> readRange(range, base)),
                fields.text("passiveAddress", base.passiveAddress(), null),
                fields.text("rootFolder", base.rootFolder(), null),
                fields.text("dataSessionReuse", base.dataSessionReuse(), standard.dataSessionReuse()),
                fields.text("greeting", base.greeting(), standard.greeting()),
                fields.flag("clearLoginAllowed", base.clearLoginAllowed(), standard.clearLoginAllowed()),
                fields.flag("clearDataAllowed", base.clearDataAllowed(), standard.clearDataAllowed()),
                fields.object("tlsPolicy", base.tlsPolicy(), null, SiteTlsPolicyBody::read),
                fields.map("settings", base.settings()));
        fields.done();
        return site;
    }

    private static SiteView.Listener readListener(JsonFields fields) {
        return new SiteView.Listener(
                fields.text("mode", null, null),
                fields.text("address", "0.0.0.0", "0.0.0.0"),
                fields.number("port", -1, -1));
    }

    private static SiteView.PortRange readRange(JsonFields fields, SiteDefinition base) {
        SiteView.PortRange present = base.passivePorts() == null ? new SiteView.PortRange(0, 0) : base.passivePorts();
        return new SiteView.PortRange(fields.number("from", present.from(), 0), fields.number("to", present.to(), 0));
    }
}
