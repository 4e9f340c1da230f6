package org.lockkeeper.ftp.control;

import java.net.InetAddress;
import org.lockkeeper.ftp.address.Networks;
import org.lockkeeper.spi.config.AddressRules;

/** Which clients may connect at all: denial beats permission. */
final class AddressGate {

    private final Networks allowed;
    private final Networks denied;

    AddressGate(AddressRules rules) {
        allowed = new Networks(rules.allowed());
        denied = new Networks(rules.denied());
    }

    boolean admits(InetAddress client) {
        return (allowed.isEmpty() || allowed.contain(client)) && !denied.contain(client);
    }
}
