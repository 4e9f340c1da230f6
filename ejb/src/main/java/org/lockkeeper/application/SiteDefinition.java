package org.lockkeeper.application;

import java.util.List;
import java.util.Map;
import org.lockkeeper.application.SiteView.Listener;
import org.lockkeeper.application.SiteView.PortRange;

/**
 * What an administrator wants a Site to be; the field names are those of the API.
 *
 * @param listeners replaces all of them
 * @param certificate alias; null keeps the present one, or takes {@code default} for a new Site
 * @param passivePorts null lets the system choose
 * @param passiveAddress null: the address that the client reached
 * @param rootFolder absolute path; null keeps the present one, or makes one below the product's home for a new Site
 * @param tlsPolicy narrows the Server's; what is null in it, or all of it, inherits
 * @param settings what the Site sets itself; an absent key, or null, inherits
 */
public record SiteDefinition(
        String name,
        boolean enabled,
        boolean ssl,
        List<Listener> listeners,
        String certificate,
        PortRange passivePorts,
        String passiveAddress,
        String rootFolder,
        String dataSessionReuse,
        String greeting,
        boolean clearLoginAllowed,
        boolean clearDataAllowed,
        TlsPolicyInput tlsPolicy,
        Map<String, Object> settings) {

    /** The same with other settings of its own. */
    public SiteDefinition with(Map<String, Object> otherSettings) {
        return new SiteDefinition(
                name,
                enabled,
                ssl,
                listeners,
                certificate,
                passivePorts,
                passiveAddress,
                rootFolder,
                dataSessionReuse,
                greeting,
                clearLoginAllowed,
                clearDataAllowed,
                tlsPolicy,
                otherSettings);
    }

    /** A Site that is on, listens nowhere yet, and is as strict as clients bear. */
    public static SiteDefinition named(String name) {
        return new SiteDefinition(
                name,
                true,
                true,
                List.of(),
                null,
                null,
                null,
                null,
                "ENFORCED",
                "Service ready",
                false,
                true,
                null,
                Map.of());
    }
}
