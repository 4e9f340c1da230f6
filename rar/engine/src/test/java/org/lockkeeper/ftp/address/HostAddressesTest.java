package org.lockkeeper.ftp.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostAddressesTest {

    private String answer = "192.0.2.1";
    private int asked;

    @Test
    void a_fresh_answer_is_kept() throws UnknownHostException {
        HostAddresses addresses = new HostAddresses(this::lookUp, Duration.ofHours(1));
        assertThat(addresses.find("ftp.example.org").getHostAddress()).isEqualTo("192.0.2.1");
        answer = "192.0.2.2";
        assertThat(addresses.find("ftp.example.org").getHostAddress()).isEqualTo("192.0.2.1");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void an_old_answer_is_looked_up_anew() throws UnknownHostException {
        HostAddresses addresses = new HostAddresses(this::lookUp, Duration.ZERO);
        addresses.find("ftp.example.org");
        answer = "192.0.2.2";
        assertThat(addresses.find("ftp.example.org").getHostAddress()).isEqualTo("192.0.2.2");
    }

    @Test
    void where_the_name_service_fails_the_last_answer_stays() throws UnknownHostException {
        HostAddresses addresses = new HostAddresses(this::lookUp, Duration.ZERO);
        addresses.find("ftp.example.org");
        answer = null;
        assertThat(addresses.find("ftp.example.org").getHostAddress()).isEqualTo("192.0.2.1");
    }

    @Test
    void a_name_without_an_ipv4_address_is_told() {
        answer = "2001:db8::1";
        HostAddresses addresses = new HostAddresses(this::lookUp, Duration.ZERO);
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> addresses.find("ftp.example.org"))
                .withMessageContaining("no IPv4");
    }

    private InetAddress[] lookUp(String name) throws UnknownHostException {
        asked++;
        if (answer == null) {
            throw new UnknownHostException(name);
        }
        return new InetAddress[] {InetAddress.getByName(answer)};
    }
}
