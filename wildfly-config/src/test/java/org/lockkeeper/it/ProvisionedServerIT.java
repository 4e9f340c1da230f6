package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.it.fixture.RealClients;
import org.lockkeeper.it.fixture.ServerProcess;

/** The server as it is shipped: it starts, says nothing bad, stops, and comes back after a kill. */
class ProvisionedServerIT {

    static Stream<Path> everyJavaHere() throws Exception {
        Path running = Path.of(System.getProperty("java.home"));
        Path temurin = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");
        return Stream.of(running, temurin).filter(Files::isDirectory).distinct();
    }

    @ParameterizedTest
    @MethodSource("everyJavaHere")
    void starts_and_stops_without_a_word_of_trouble(Path java) {
        try (ServerProcess server =
                ServerProcess.named("provisioned").javaHome(java).start()) {
            assertThat(server.console()).as("no warning of Java itself").doesNotContain("WARNING:");
            server.stop();
            assertThat(server.troubleInLog()).isEmpty();
            assertThat(server.warningsInLog()).isEmpty();
        }
    }

    @Test
    void starts_again_after_kill_9_on_the_same_home() {
        try (ServerProcess server = ServerProcess.named("killed").start()) {
            server.kill();
            server.start();
            assertThat(server.isReady()).isTrue();
            assertThat(server.troubleInLog()).isEmpty();
        }
    }

    @Test
    void answers_plain_http_on_the_loopback_interface_only() throws Exception {
        InetAddress elsewhere = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst()
                .orElse(InetAddress.getByName("127.0.0.2"));
        try (ServerProcess server = ServerProcess.named("everywhere")
                .argument("-b")
                .argument("0.0.0.0")
                .start()) {
            int http = server.settings().httpPort();
            int management = server.settings().managementPort();
            assertThat(connects(elsewhere, server.settings().httpsPort())).isTrue();
            assertThatThrownBy(() -> connects(elsewhere, http)).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> connects(elsewhere, management)).isInstanceOf(ConnectException.class);
            assertThat(connects(InetAddress.getByName("127.0.0.1"), http)).isTrue();
        }
    }

    @Test
    void speaks_tls_1_3_and_1_2_on_https_and_nothing_older() {
        try (ServerProcess server = ServerProcess.named("https").start()) {
            assertThat(handshake(server, "1.3", "1.3")).isZero();
            assertThat(handshake(server, "1.2", "1.2")).isZero();
            assertThat(handshake(server, "1.0", "1.1")).isNotZero();
        }
    }

    @Test
    void keeps_the_home_to_its_owner() throws Exception {
        try (ServerProcess server = ServerProcess.named("private").start()) {
            Path home = server.settings().home();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
            assertThat(home.resolve("https.p12")).exists();
            assertThat(home.resolve("database")).isDirectory();
        }
    }

    @Test
    void takes_its_settings_as_system_properties_too() {
        var settings = ServerProcess.named("properties");
        Path home = settings.home().resolveSibling("properties home with spaces");
        try (ServerProcess server = settings.homeAsProperty(home).start()) {
            assertThat(home.resolve("database")).isDirectory();
            assertThat(server.troubleInLog()).isEmpty();
        }
    }

    private static boolean connects(InetAddress address, int port) throws Exception {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        }
    }

    private static int handshake(ServerProcess server, String lowest, String highest) {
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
