package org.lockkeeper.ftp.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.spi.session.AddressBan;

class BansTest {

    private final Bans bans = new Bans();

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1/32, 192.0.2.1, true",
        "192.0.2.1/32, 192.0.2.2, false",
        "192.0.2.0/24, 192.0.2.200, true",
        "2001:db8:1:2::/64, 2001:db8:1:2:3:4:5:6, true",
        "2001:db8:1:2::/64, 2001:db8:1:3::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::1/128, 2001:db8::1, true",
        "2001:db8::1/128, 2001:db8::2, false",
        "::/0, 192.0.2.1, false",
        "0.0.0.0/0, 2001:db8::1, false",
    })
    void a_network_bans_its_own(String network, String address, boolean banned) throws Exception {
        bans.replace(List.of(new AddressBan(network, Instant.MAX)));
        assertThat(bans.contain(InetAddress.getByName(address))).isEqualTo(banned);
    }

    @Test
    void of_two_bans_the_longer_one_counts() throws Exception {
        bans.replace(List.of(
                new AddressBan("192.0.2.1/32", Instant.now().plusSeconds(60)),
                new AddressBan("192.0.2.1/32", Instant.EPOCH)));
        assertThat(bans.contain(InetAddress.getByName("192.0.2.1"))).isTrue();
    }
}
