package org.lockkeeper.domain.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network in CIDR notation, or a single address; IPv4 and IPv6.
 *
 * @param address its bytes
 * @param prefix how many bits count
 */
public record Network(InetAddress address, int prefix) {

    private static final Pattern LITERAL = Pattern.compile("([0-9a-fA-F:.]{2,45})(?:/(\\d{1,3}))?");

    /**
     * Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32}, or an address; never a name, which somebody else could redirect.
     *
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public static Network parse(String text) {
        Matcher match = LITERAL.matcher(text);
        if (!match.matches() || !(text.contains(":") || text.matches("\\d+\\.\\d+\\.\\d+\\.\\d+(/\\d+)?"))) {
            throw new IllegalArgumentException("'" + text + "' is no address and no network such as 192.0.2.0/24");
        }
        try {
            InetAddress address = InetAddress.getByName(match.group(1));
            int bits = address.getAddress().length * 8;
            int prefix = match.group(2) == null ? bits : Integer.parseInt(match.group(2));
            if (prefix > bits) {
                throw new IllegalArgumentException("'" + text + "': the prefix is longer than the address");
            }
            return new Network(address, prefix);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is no address", e);
        }
    }

    /** Whether an address lies in it. */
    public boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((mine[bit / 8] & mask) != (its[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + prefix;
    }
}
