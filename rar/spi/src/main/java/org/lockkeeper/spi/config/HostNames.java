package org.lockkeeper.spi.config;

import java.util.List;
import java.util.Locale;

/**
 * The names by which clients choose a Site, in the TLS handshake (SNI, RFC 6066 section 3) or with HOST (RFC 7151), where
 * several Sites share an address and port.
 *
 * @param names in lower case; {@code *.example.org} stands for one label more. Where empty, the Site takes any name that
 *     is no other Site's
 * @param preferred whether the Site gets the clients that name no host; without one, it is the first of those that share
 *     the address and port
 * @param unknown what becomes of a handshake that asks for a name of no Site; the Site decides that gets clients without a
 *     name
 */
public record HostNames(List<String> names, boolean preferred, UnknownHost unknown) {

    /** Any name. */
    public static final HostNames ANY = new HostNames(List.of(), false, UnknownHost.REFUSE);

    /** Puts the names into lower case. */
    public HostNames {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** What becomes of a handshake that asks for an unknown name. */
    public enum UnknownHost {
        /** It is refused with the alert unrecognized_name. */
        REFUSE,
        /** The Site takes it that gets clients without a name. */
        DEFAULT
    }
}
