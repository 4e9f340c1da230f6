package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.AddressRules;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.SiteConfiguration.ProxyProtocol;
import org.lockkeeper.spi.session.AddressBan;

/** Connections through a load balancer (haproxy.org, proxy-protocol.txt). */
class ProxyProtocolTest {

    private static final String CLIENT = "192.0.2.7";
    private static final String HEADER = "PROXY TCP4 " + CLIENT + " 192.0.2.1 40000 21\r\n";
    private static final byte[] SIGNATURE = {0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A};

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Sites.proxy(new ProxyProtocol(true, List.of("127.0.0.0/8"))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void version_1_tells_who_the_client_is() throws IOException {
        try (ControlClient client = through(server, HEADER)) {
            client.auth("TLS").login("ann", "secret");
            assertThat(lastClient()).isEqualTo(new InetSocketAddress(CLIENT, 40_000));
        }
    }

    @Test
    void version_2_tells_who_the_client_is() throws IOException {
        try (ControlClient client = ControlClient.raw(server.port())) {
            send(client.plain(), version2(0x21, 0x11, ipv4(), 3));
            client.expect(220);
            client.auth("TLS").login("ann", "secret");
            assertThat(lastClient()).isEqualTo(new InetSocketAddress(CLIENT, 40_000));
        }
    }

    @Test
    void version_2_carries_ipv6() throws IOException {
        ByteBuffer addresses = ByteBuffer.allocate(36)
                .put(InetAddress.getByName("2001:db8::7").getAddress())
                .put(InetAddress.getByName("2001:db8::1").getAddress())
                .putShort((short) 40_000)
                .putShort((short) 21);
        try (ControlClient client = ControlClient.raw(server.port())) {
            send(client.plain(), version2(0x21, 0x21, addresses.array(), 0));
            client.expect(220);
            client.auth("TLS").login("ann", "secret");
            assertThat(lastClient()).isEqualTo(new InetSocketAddress("2001:db8::7", 40_000));
            client.expect(522, "PASV");
        }
    }

    @Test
    void a_proxy_that_speaks_for_itself_is_the_client() throws IOException {
        try (ControlClient client = ControlClient.raw(server.port())) {
            send(client.plain(), version2(0x20, 0x00, new byte[0], 0));
            client.expect(220);
        }
        try (ControlClient client = through(server, "PROXY UNKNOWN\r\n")) {
            client.auth("TLS").login("ann", "secret");
            assertThat(lastClient().getAddress().isLoopbackAddress()).isTrue();
        }
    }

    @Test
    void what_comes_with_the_header_is_not_lost() throws IOException {
        try (ControlClient client = ControlClient.raw(server.port())) {
            client.write(HEADER + "NOOP\r\n");
            client.expect(220);
            client.expect(200);
        }
    }

    @Test
    void implicit_tls_begins_behind_it() throws IOException {
        try (ControlClient client = ControlClient.raw(server.port(Mode.IMPLICIT))) {
            client.write(HEADER);
            client.handshake();
            client.expect(220);
            client.login("ann", "secret");
        }
    }

    @Test
    void bytes_behind_the_header_are_tls_in_implicit_mode() throws IOException {
        try (ControlClient client = ControlClient.raw(server.port(Mode.IMPLICIT))) {
            client.write(HEADER + "NOOP\r\n");
            byte[] answer = client.plain().getInputStream().readAllBytes();
            assertThat(new String(answer, StandardCharsets.ISO_8859_1)).doesNotContain("200", "500", "220");
        }
    }

    @Test
    void data_connections_need_the_clients_own_header() throws IOException {
        try (ControlClient client = through(server, HEADER)) {
            client.auth("TLS").login("ann", "secret");
            int port = client.epsv();
            Socket stranger = client.data(port);
            send(stranger, "PROXY TCP4 192.0.2.8 192.0.2.1 40001 50000\r\n");
            Socket bare = client.data(port);
            send(bare, "these are no addresses\n");
            Socket data = client.data(port);
            send(data, "PROXY TCP4 " + CLIENT + " 192.0.2.1 40001 50000\r\nhello");
            client.expect(150, "STOR proxied");
            data.close();
            client.expect(226);
            assertThat(server.home().resolve("proxied")).hasContent("hello");
            stranger.close();
            bare.close();
        }
    }

    @Test
    void pasv_tells_the_address_that_the_client_has_reached() throws IOException {
        try (ControlClient client = through(server, HEADER)) {
            client.auth("TLS").login("ann", "secret");
            assertThat(client.expect(227, "PASV").text()).contains("(192,0,2,1,");
        }
    }

    @Test
    void who_is_no_proxy_is_hung_up_on() throws IOException {
        try (TestServer strict = new TestServer(Sites.proxy(new ProxyProtocol(true, List.of("192.0.2.0/24"))));
                ControlClient client = ControlClient.raw(strict.port())) {
            assertThat(client.closed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USER anonymous\r\n",
                "PROXY TCP4 192.0.2.7 192.0.2.1 40000\r\n",
                "PROXY TCP4 nobody 192.0.2.1 40000 21\r\n",
                "PROXY TCP4 999.0.0.1 192.0.2.1 40000 21\r\n",
                "PROXY TCP4 192.0.2.7 192.0.2.1 40000 210000\r\n",
                "PROXY TCP6 192.0.2.7 192.0.2.1 40000 21\r\n",
            })
    void what_is_no_header_ends_the_connection(String bytes) throws IOException {
        try (ControlClient client = ControlClient.raw(server.port())) {
            client.write(bytes);
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void a_header_that_is_too_long_ends_the_connection() throws IOException {
        try (ControlClient client = ControlClient.raw(server.port())) {
            send(client.plain(), version2(0x21, 0x11, ipv4(), 20_000));
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void a_header_that_does_not_come_ends_the_connection() throws IOException {
        Duration longer = Duration.ofSeconds(30);
        try (TestServer impatient = new TestServer(Sites.limits(Limits.control(Duration.ofMillis(500), longer, longer))
                        .andThen(Sites.proxy(new ProxyProtocol(true, List.of("127.0.0.1"))))::apply);
                ControlClient client = ControlClient.raw(impatient.port())) {
            client.write("PROXY TCP4 192");
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void rules_and_bans_are_about_the_true_client() throws IOException {
        try (TestServer careful = new TestServer(Sites.proxy(new ProxyProtocol(true, List.of("127.0.0.1")))
                .andThen(Sites.addresses(new AddressRules(List.of(), List.of("192.0.2.7/32"))))::apply)) {
            assertThat(refuses(careful, HEADER)).isTrue();
            careful.server().ban(List.of(new AddressBan("192.0.2.8/32", Instant.MAX)));
            assertThat(refuses(careful, HEADER.replace(CLIENT, "192.0.2.8"))).isTrue();
            assertThat(refuses(careful, HEADER.replace(CLIENT, "192.0.2.9"))).isFalse();
        }
    }

    private static boolean refuses(TestServer careful, String header) throws IOException {
        try (ControlClient client = ControlClient.raw(careful.port())) {
            client.write(header);
            return client.closed();
        }
    }

    private static ControlClient through(TestServer to, String header) throws IOException {
        ControlClient client = ControlClient.raw(to.port());
        client.write(header);
        client.expect(220);
        return client;
    }

    private static InetSocketAddress lastClient() {
        var logins = server.endpoint().logins;
        return logins.get(logins.size() - 1).session().client();
    }

    private static byte[] ipv4() {
        return new byte[] {(byte) 192, 0, 2, 7, (byte) 192, 0, 2, 1, (byte) (40_000 >> 8), (byte) 40_000, 0, 21};
    }

    private static byte[] version2(int command, int family, byte[] addresses, int additional) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(SIGNATURE);
        header.write(command);
        header.write(family);
        int more = additional == 0 ? 0 : additional + 3;
        header.write((addresses.length + more) >> 8);
        header.write(addresses.length + more);
        header.writeBytes(addresses);
        if (additional > 0) {
            // a TLV of type NOOP
            header.write(4);
            header.write(additional >> 8);
            header.write(additional);
            header.writeBytes(new byte[additional]);
        }
        return header.toByteArray();
    }

    private static void send(Socket socket, String text) throws IOException {
        send(socket, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void send(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }
}
