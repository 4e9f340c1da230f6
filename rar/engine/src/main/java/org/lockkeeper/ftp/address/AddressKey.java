package org.lockkeeper.ftp.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Under what a client is counted: its IPv4 address, or its IPv6 network of 64 bits, since whoever has one address of that
 * has all of them.
 *
 * @param address the address, or the network's first
 */
public record AddressKey(InetAddress address) {

    private static final int NETWORK_BYTES = 8;

    /** The key of an address. */
    public static AddressKey of(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return new AddressKey(address);
        }
        byte[] octets = address.getAddress();
        Arrays.fill(octets, NETWORK_BYTES, octets.length, (byte) 0);
        try {
            return new AddressKey(InetAddress.getByAddress(octets));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
