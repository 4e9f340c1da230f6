package org.lockkeeper.application;

import java.util.List;
import java.util.Map;

/**
 * A Site, with the field names of the API.
 *
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
        Map<String, Object> settings,
        long version) {

    /** Where it listens; {@code mode} is {@code EXPLICIT} or {@code IMPLICIT}. */
    public record Listener(String mode, String address, int port) {}

    /** A range of ports, both ends inclusive. */
    public record PortRange(int from, int to) {}
}
