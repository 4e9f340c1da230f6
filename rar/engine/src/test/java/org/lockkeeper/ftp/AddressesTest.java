package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.spi.config.ListenerBinding;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.PassivePorts;
import org.lockkeeper.spi.config.SiteConfiguration.AdvertisedAddress;
import org.lockkeeper.spi.config.SiteConfiguration.PassiveMode;

/** IPv6 as well as IPv4, and the address that PASV tells. */
class AddressesTest {

    @Test
    void over_ipv6_files_go_both_ways_passive_and_active() throws IOException {
        try (TestServer server = listening("::1");
                ControlClient client = greeted("::1", "::1", server)) {
            client.auth("TLS").login("ann", "secret");
            client.expect(200, "PBSZ 0");
            client.expect(200, "PROT P");
            assertThat(client.upload("STOR six", new byte[50_000]).code()).isEqualTo(226);
            assertThat(client.download("RETR six")).hasSize(50_000);
            client.expect(229, "EPSV 2");
            assertThat(client.expect(522, "EPSV 1").text()).contains("(2)");
            assertThat(client.expect(522, "PASV").text()).contains("EPSV");
            client.expect(501, "EPRT |2|::2|50000|");
            client.expect(200, "PROT C");
            try (ServerSocket callee = new ServerSocket(0, 1, client.plain().getLocalAddress())) {
                client.expect(200, "EPRT |2|::1|" + callee.getLocalPort() + "|");
                client.expect(150, "RETR six");
                try (Socket data = callee.accept()) {
                    assertThat(data.getInputStream().readAllBytes()).hasSize(50_000);
                }
                client.expect(226);
            }
        }
    }

    @Test
    void every_ipv4_address_means_no_ipv6_and_two_colons_mean_both() throws IOException {
        try (TestServer four = listening("0.0.0.0")) {
            greeted("127.0.0.1", "127.0.0.1", four).close();
            assertThat(reachable("::1", four.port())).isFalse();
        }
        try (TestServer both = listening("::")) {
            greeted("127.0.0.1", "127.0.0.1", both).close();
            greeted("::1", "::1", both).close();
        }
    }

    @Test
    void pasv_tells_the_sites_address_by_network_and_by_name() throws IOException {
        PassiveMode passive = new PassiveMode(
                PassivePorts.ANY,
                Optional.of("203.0.113.5"),
                List.of(
                        new AdvertisedAddress("127.0.0.2/32", "198.51.100.9"),
                        new AdvertisedAddress("127.0.0.3/32", "localhost"),
                        new AdvertisedAddress("127.0.0.4/32", "no-such-host.invalid")));
        try (TestServer server = new TestServer(Sites.passive(passive))) {
            assertThat(pasv("127.0.0.1", server)).contains("(203,0,113,5,");
            assertThat(pasv("127.0.0.2", server)).contains("(198,51,100,9,");
            assertThat(pasv("127.0.0.3", server)).contains("(127,0,0,1,");
            assertThat(pasv("127.0.0.4", server)).startsWith("425 ");
        }
    }

    private static String pasv(String from, TestServer server) throws IOException {
        try (ControlClient client = greeted(from, "127.0.0.1", server)) {
            return client.auth("TLS").login("ann", "secret").send("PASV").text();
        }
    }

    private static TestServer listening(String address) {
        return new TestServer(Sites.listeners(List.of(new ListenerBinding(Mode.EXPLICIT, address, 0))));
    }

    private static ControlClient greeted(String from, String to, TestServer server) throws IOException {
        ControlClient client = ControlClient.raw(from, to, server.port());
        client.expect(220);
        return client;
    }

    private static boolean reachable(String address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
