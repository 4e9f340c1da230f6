package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.Curl;
import org.lockkeeper.it.fixture.RandomFile;
import org.lockkeeper.it.fixture.RealClients;
import org.lockkeeper.it.fixture.ServerProcess;
import org.lockkeeper.it.fixture.ServerSettings;
import org.lockkeeper.it.fixture.SharedServer;

/** The policy that the API was told is the one that the next handshake gets, whatever is under way. */
class TlsPolicyIT {

    private static final String AES_256 = "TLS_AES_256_GCM_SHA384";
    private static final String AES_128 = "TLS_AES_128_GCM_SHA256";
    private static final String CHACHA = "TLS_CHACHA20_POLY1305_SHA256";
    private static final List<String> SUITES = List.of(AES_256, AES_128, CHACHA);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int CHANGES = 20;
    private static final int UPLOADS = 4;

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static AdministrationApi api;
    private static String before;

    @BeforeAll
    static void prepare() {
        server = SharedServer.get();
        api = AdministrationApi.of(server);
        before = api.text("/server/tls-policy");
    }

    @AfterAll
    static void leaveItAsItWas() {
        api.request()
                .contentType("application/json")
                .body(before.replace("\"reason\":null", "\"reason\":\"end of the test\""))
                .put("/server/tls-policy")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> negotiated().contains(AES_256));
        assertThat(server.troubleInLog()).isEmpty();
    }

    @Test
    void auditors_look_and_do_not_touch() {
        AdministrationApi auditor = api.as(SharedServer.AUDITOR, ServerSettings.ADMIN_PASSWORD);
        auditor.text("/server/tls-policy");
        auditor.request()
                .contentType("application/json")
                .body(suites(List.of(AES_128)))
                .put("/server/tls-policy")
                .then()
                .statusCode(403);
        auditor.request().delete("/cipher-lists/Modern").then().statusCode(403);
    }

    @Test
    void every_new_handshake_obeys_the_newest_policy_and_no_transfer_fails() throws Exception {
        RandomFile file = RandomFile.make(folder.resolve("sent"), 4);
        List<Process> uploads = new ArrayList<>();
        for (int i = 0; i < UPLOADS; i++) {
            uploads.add(Curl.to(server, folder).startUpload(file.path(), "policy" + i, "500K"));
        }
        await().atMost(SOON).until(() -> IntStream.range(0, UPLOADS).allMatch(i -> server.settings()
                .demoFiles()
                .resolve("policy" + i)
                .toFile()
                .exists()));
        for (int i = 0; i < CHANGES; i++) {
            String wanted = SUITES.get(i % SUITES.size());
            change(List.of(wanted, SUITES.get((i + 1) % SUITES.size())));
            await().atMost(SOON).until(() -> negotiated().contains(wanted));
            assertThat(negotiated(SUITES.get((i + 2) % SUITES.size())))
                    .as("a suite that is not listed")
                    .contains("Cipher is (NONE)");
        }
        for (int i = 0; i < UPLOADS; i++) {
            assertThat(uploads.get(i).waitFor()).as("exit code of curl").isZero();
            Path arrived = server.settings().demoFiles().resolve("policy" + i);
            assertThat(RandomFile.sha256(arrived)).isEqualTo(file.sha256());
            Files.delete(arrived);
        }
    }

    private static String suites(List<String> names) {
        return "{\"cipherSuites\":[\"" + String.join("\",\"", names) + "\"]}";
    }

    private static void change(List<String> suites) {
        api.request()
                .contentType("application/json")
                .body(suites(suites))
                .put("/server/tls-policy")
                .then()
                .statusCode(200);
    }

    private static String negotiated() {
        return negotiated(String.join(":", AES_256, AES_128, CHACHA));
    }

    private static String negotiated(String offered) {
        return RealClients.in(folder)
                .runWithInput(
                        SOON,
                        "QUIT\r\n",
                        "openssl",
                        "s_client",
                        "-starttls",
                        "ftp",
                        "-tls1_3",
                        "-ciphersuites",
                        offered,
                        "-connect",
                        "localhost:" + server.settings().ftpsPort())
                .output();
    }
}
