package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lockkeeper.it.fixture.RealClients;
import org.lockkeeper.it.fixture.ServerProcess;

/** The server as it is shipped, bound to every address. */
class ProvisionedServerIT {

    private static ServerProcess server;

    @BeforeAll
    static void startServer() {
        server = ServerProcess.named("everywhere")
                .argument("-b")
                .argument("0.0.0.0")
                .start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void answers_plain_http_on_the_loopback_interface_only() throws Exception {
        InetAddress elsewhere = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .map(InetAddress.class::cast)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst()
                .orElse(InetAddress.getByName("127.0.0.2"));
        int http = server.settings().httpPort();
        int management = server.settings().managementPort();
        assertThat(connects(elsewhere, server.settings().httpsPort())).isTrue();
        assertThatThrownBy(() -> connects(elsewhere, http)).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> connects(elsewhere, management)).isInstanceOf(ConnectException.class);
        assertThat(connects(InetAddress.getByName("127.0.0.1"), http)).isTrue();
    }

    @Test
    void speaks_tls_1_3_and_1_2_on_https_and_nothing_older() {
        assertThat(handshake("1.3", "1.3")).isZero();
        assertThat(handshake("1.2", "1.2")).isZero();
        assertThat(handshake("1.0", "1.1")).isNotZero();
    }

    @Test
    void keeps_the_home_to_its_owner() throws Exception {
        Path home = server.settings().home();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(home.resolve("https.p12")).exists();
        assertThat(home.resolve("database")).isDirectory();
    }

    private static boolean connects(InetAddress address, int port) throws Exception {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        }
    }

    private static int handshake(String lowest, String highest) {
        return RealClients.in(server.settings().home())
                .run(
                        Duration.ofSeconds(20),
                        "curl",
                        "--insecure",
                        "--silent",
                        "--output",
                        "/dev/null",
                        "--tlsv" + lowest,
                        "--tls-max",
                        highest,
                        server.https("/"))
                .exitCode();
    }
}
