package org.lockkeeper.ftp.address;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses written out; no name is ever looked up. */
final class Literals {

    private Literals() {}

    static byte[] octets(String literal) {
        byte[] octets = NetUtil.createByteArrayFromIpAddressString(literal);
        if (octets == null) {
            throw new IllegalArgumentException("'" + literal + "' is no address");
        }
        return octets;
    }

    static InetAddress address(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
