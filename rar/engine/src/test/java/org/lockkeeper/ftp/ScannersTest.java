package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What scanners find that auditors use: no version and no suite that the policy does not list. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ScannersTest {

    private static final Pattern NO_FORWARD_SECRECY = Pattern.compile("(?m)^.*TLS_RSA_WITH_.*$");

    @Test
    void sslscan_finds_tls_12_and_13_with_forward_secrecy_alone() {
        try (TestServer server = new TestServer()) {
            String found = Tool.run("", "sslscan", "--no-colour", "--starttls-ftp", "127.0.0.1:" + server.port());
            assertThat(found)
                    .containsPattern("SSLv2 +disabled")
                    .containsPattern("SSLv3 +disabled")
                    .containsPattern("TLSv1\\.0 +disabled")
                    .containsPattern("TLSv1\\.1 +disabled")
                    .containsPattern("TLSv1\\.2 +enabled")
                    .containsPattern("TLSv1\\.3 +enabled")
                    .contains("Session renegotiation not supported", "not vulnerable to heartbleed");
            List<String> accepted = found.lines()
                    .filter(line -> line.startsWith("Preferred") || line.startsWith("Accepted"))
                    .toList();
            assertThat(accepted)
                    .hasSize(TestServer.MODERN.cipherSuites().size())
                    .allMatch(line -> line.contains("TLSv1.3") || line.contains("ECDHE-ECDSA-"));
        }
    }

    @Test
    void nmap_grades_every_suite_a_and_sees_the_servers_order(@TempDir Path folder) throws IOException {
        try (TestServer server = new TestServer()) {
            // All that it knows of, and scans, is this port; and that it is FTP, where TLS begins with AUTH.
            Path services = Files.writeString(folder.resolve("services"), "ftp\t" + server.port() + "/tcp\t0.5\n");
            String found = Tool.run(
                    "",
                    "nmap",
                    "-Pn",
                    "-n",
                    "--servicedb",
                    services.toString(),
                    "--script",
                    "ssl-enum-ciphers",
                    "127.0.0.1");
            assertThat(found)
                    .contains("TLSv1.2:", "TLSv1.3:", "least strength: A", "cipher preference: server")
                    .doesNotContain("SSLv3:", "TLSv1.0:", "TLSv1.1:")
                    .doesNotContainPattern(NO_FORWARD_SECRECY);
        }
    }
}
