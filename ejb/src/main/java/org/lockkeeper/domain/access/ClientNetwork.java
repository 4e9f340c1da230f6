package org.lockkeeper.domain.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.lockkeeper.domain.settings.Network;

/**
 * Under what an address is counted and banned: an IPv4 address by itself, an IPv6 address with its network of 64 bits, since
 * whoever has one address of that has all of them.
 */
public final class ClientNetwork {

    private static final int IPV6_BITS = 64;

    private ClientNetwork() {}

    /** The network of an address. */
    public static Network of(InetAddress address) {
        byte[] octets = address.getAddress();
        if (!(address instanceof Inet6Address)) {
            return new Network(address, octets.length * 8);
        }
        Arrays.fill(octets, IPV6_BITS / 8, octets.length, (byte) 0);
        try {
            return new Network(InetAddress.getByAddress(octets), IPV6_BITS);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
