package org.lockkeeper.application;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A Site, with the field names of the API.
 *
 * @param greeting text of the 220 reply
 * @param clearLoginAllowed whether USER is accepted before AUTH
 * @param clearDataAllowed whether PROT C is accepted
 * @param tlsPolicy narrows the Server's; null where the Site says nothing
 * @param settings only what the Site sets itself; an absent key inherits
 * @param version of this object, for the ETag
 */
public record SiteView(
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
        Map<String, Object> settings,
        long version) {

    /** Where it listens; {@code mode} is {@code EXPLICIT} or {@code IMPLICIT}; port 0 lets the system choose. */
    public record Listener(String mode, String address, int port) implements Serializable {}

    /** A range of ports, both ends inclusive. */
    public record PortRange(int from, int to) implements Serializable {}

    /** The same Site as somebody could ask for it. */
    public SiteDefinition definition() {
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
                settings);
    }
}
