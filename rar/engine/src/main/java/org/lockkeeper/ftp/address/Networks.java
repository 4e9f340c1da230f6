package org.lockkeeper.ftp.address;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Networks in CIDR notation, IPv4 and IPv6. */
public final class Networks {

    private final List<IpSubnetFilterRule> rules;

    /**
     * Reads them; an address alone is a network of one.
     *
     * @throws IllegalArgumentException where one is none
     */
    public Networks(List<String> networks) {
        rules = networks.stream().map(Networks::rule).toList();
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        String address = slash < 0 ? network : network.substring(0, slash);
        int all = address.indexOf(':') < 0 ? 32 : 128;
        int prefix = slash < 0 ? all : Integer.parseInt(network.substring(slash + 1));
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Whether one of them has this address. */
    public boolean contain(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return rules.stream().anyMatch(rule -> rule.matches(socket));
    }
}
