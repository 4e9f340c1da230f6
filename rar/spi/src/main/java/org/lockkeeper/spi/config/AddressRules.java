package org.lockkeeper.spi.config;

import java.util.List;

/**
 * Which addresses may connect, as networks in CIDR notation, IPv4 and IPv6 alike.
 *
 * @param allowed where not empty, only these may
 * @param denied these may not, even where they are allowed
 */
public record AddressRules(List<String> allowed, List<String> denied) {

    /** Everybody. */
    public static final AddressRules ANY = new AddressRules(List.of(), List.of());

    /** Makes the lists immutable. */
    public AddressRules {
        allowed = List.copyOf(allowed);
        denied = List.copyOf(denied);
    }
}
