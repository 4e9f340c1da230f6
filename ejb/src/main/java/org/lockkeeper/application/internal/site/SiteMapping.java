package org.lockkeeper.application.internal.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lockkeeper.application.SiteView;
import org.lockkeeper.application.internal.tls.SiteNarrowing;
import org.lockkeeper.domain.site.Listener;
import org.lockkeeper.domain.site.Site;

/** Sites as pages and API show them, and as the audit tells of them. */
final class SiteMapping {

    private SiteMapping() {}

    static SiteView view(Site site) {
        return new SiteView(
                site.name(),
                site.enabled(),
                site.ssl(),
                site.listeners().stream().map(SiteMapping::view).toList(),
                site.certificate().alias(),
                new SiteView.PortRange(site.passiveFrom(), site.passiveTo()),
                site.passiveAddress().orElse(null),
                site.rootFolder(),
                site.dataSessionReuse().name(),
                site.greeting(),
                site.clearLoginAllowed(),
                site.clearDataAllowed(),
                SiteNarrowing.view(site),
                site.settings().toApi(),
                site.version());
    }

    private static SiteView.Listener view(Listener listener) {
        return new SiteView.Listener(listener.mode().name(), listener.address(), listener.port());
    }

    static Map<String, Object> describe(Site site) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", site.name());
        fields.put("enabled", site.enabled());
        fields.put("ssl", site.ssl());
        fields.put(
                "listeners", site.listeners().stream().map(Listener::toString).toList());
        fields.put("certificate", site.certificate().alias());
        fields.put("passivePorts", site.passiveFrom() + "-" + site.passiveTo());
        fields.put("passiveAddress", site.passiveAddress().orElse(null));
        fields.put("rootFolder", site.rootFolder());
        fields.put("dataSessionReuse", site.dataSessionReuse());
        fields.put("greeting", site.greeting());
        fields.put("clearLoginAllowed", site.clearLoginAllowed());
        fields.put("clearDataAllowed", site.clearDataAllowed());
        site.tls().fields().forEach((key, value) -> fields.put("tlsPolicy." + key, value));
        site.settings().toApi().forEach((key, value) -> fields.put("settings." + key, value));
        return fields;
    }
}
