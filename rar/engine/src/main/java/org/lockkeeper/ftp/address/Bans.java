package org.lockkeeper.ftp.address;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.spi.session.AddressBan;

/** The bans in force: asked at each accept, so single addresses are found by one look-up. */
public final class Bans {

    private volatile Table table = new Table(List.of());

    /** Puts these in the place of all before. */
    public void replace(List<AddressBan> bans) {
        table = new Table(bans);
    }

    /** Whether this address is banned now. */
    public boolean contain(InetAddress address) {
        return table.contains(address, Instant.now());
    }

    private static final class Table {

        private final Map<AddressKey, Instant> single = new HashMap<>();
        private final List<Wide> wide = new ArrayList<>();

        Table(List<AddressBan> bans) {
            bans.forEach(this::add);
        }

        private void add(AddressBan ban) {
            String network = ban.network();
            if (network.endsWith("/32") && network.indexOf(':') < 0 || network.endsWith("::/64")) {
                byte[] octets = Literals.octets(network.substring(0, network.indexOf('/')));
                single.merge(AddressKey.of(Literals.address(octets)), ban.until(), Table::later);
            } else {
                wide.add(new Wide(new Networks(List.of(network)), ban.until()));
            }
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        boolean contains(InetAddress address, Instant now) {
            Instant until = single.get(AddressKey.of(address));
            return until != null && now.isBefore(until)
                    || wide.stream().anyMatch(ban -> now.isBefore(ban.until) && ban.networks.contain(address));
        }
    }

    private record Wide(Networks networks, Instant until) {}
}
