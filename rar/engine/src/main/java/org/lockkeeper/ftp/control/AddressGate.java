package org.lockkeeper.ftp.control;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.List;
import org.lockkeeper.spi.config.AddressRules;

/** Which clients may connect at all: denial beats permission. */
final class AddressGate {

    private final List<IpSubnetFilterRule> allowed;
    private final List<IpSubnetFilterRule> denied;

    AddressGate(AddressRules rules) {
        allowed = rules(rules.allowed());
        denied = rules(rules.denied());
    }

    private static List<IpSubnetFilterRule> rules(List<String> networks) {
        return networks.stream().map(AddressGate::rule).toList();
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        String address = slash < 0 ? network : network.substring(0, slash);
        int all = address.indexOf(':') < 0 ? 32 : 128;
        int prefix = slash < 0 ? all : Integer.parseInt(network.substring(slash + 1));
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }

    boolean admits(InetSocketAddress client) {
        boolean invited = allowed.isEmpty() || allowed.stream().anyMatch(rule -> rule.matches(client));
        return invited && denied.stream().noneMatch(rule -> rule.matches(client));
    }
}
