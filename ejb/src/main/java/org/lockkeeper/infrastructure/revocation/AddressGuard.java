package org.lockkeeper.infrastructure.revocation;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Keeps a certificate, whose author may be anybody, from making the server ask hosts that only the server can reach (server
 * side request forgery).
 */
final class AddressGuard {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int CARRIER_NAT = 100;
    private static final int CARRIER_NAT_MASK = 0xc0;
    private static final int CARRIER_NAT_SECOND = 64;

    private AddressGuard() {}

    /**
     * Every address of the host must be a public one. The JDK keeps what it has resolved for a while, so that the connection
     * that follows at once goes to the addresses that were looked at.
     */
    static void requirePublic(URI url) throws IOException {
        try {
            for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
                if (isPrivate(address)) {
                    throw new IOException("'" + url.getHost() + "' leads to " + address.getHostAddress()
                            + ", which is no public address; the setting privateRevocationSources would allow it");
                }
            }
        } catch (UnknownHostException e) {
            throw new IOException("host '" + url.getHost() + "' can't be found", e);
        }
    }

    static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal(address)
                || isCarrierNat(address);
    }

    /** RFC 4193. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }

    /** RFC 6598, and network 0. */
    private static boolean isCarrierNat(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                && (bytes[0] == 0 || bytes[0] == CARRIER_NAT && (bytes[1] & CARRIER_NAT_MASK) == CARRIER_NAT_SECOND);
    }
}
