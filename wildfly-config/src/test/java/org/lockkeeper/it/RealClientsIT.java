package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.Curl;
import org.lockkeeper.it.fixture.RandomFile;
import org.lockkeeper.it.fixture.RealClients;
import org.lockkeeper.it.fixture.ServerProcess;
import org.lockkeeper.it.fixture.ServerSettings;
import org.lockkeeper.it.fixture.SharedServer;

/**
 * Clients that others have written do the main job, and the administration shows it. The big file has 64 MiB;
 * {@code -Dlockkeeper.it.bigMiB=1024} makes it a GiB.
 */
class RealClientsIT {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int BIG_MIB = Integer.getInteger("lockkeeper.it.bigMiB", 64);

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static AdministrationApi api;
    private static RandomFile big;

    private Process upload;

    @BeforeAll
    static void prepare() {
        server = SharedServer.get();
        api = AdministrationApi.of(server);
        big = RandomFile.make(folder.resolve("big"), BIG_MIB);
    }

    @AfterAll
    static void logIsClean() {
        assertThat(server.troubleInLog()).isEmpty();
    }

    @AfterEach
    void tidy() throws IOException {
        if (upload != null) {
            upload.destroyForcibly();
        }
        Files.deleteIfExists(folder.resolve("back"));
        try (var files = Files.list(server.settings().demoFiles())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"explicit,1.2", "explicit,1.3", "implicit,1.2", "implicit,1.3"})
    void curl_uploads_lists_and_downloads_the_same_bytes(String mode, String tls) {
        Curl explicit = Curl.to(server, folder).tls(tls);
        Curl curl = mode.equals("implicit") ? explicit.implicit() : explicit;
        curl.upload(big.path(), "curl.bin").ok();
        assertThat(curl.names().ok().output().lines()).contains("curl.bin");
        curl.download("curl.bin", folder.resolve("back")).ok();
        assertThat(RandomFile.sha256(folder.resolve("back"))).isEqualTo(big.sha256());
        Map<String, Object> transfer = api.items("/transfers?limit=1").get(0);
        assertThat(transfer)
                .containsEntry("direction", "DOWNLOAD")
                .containsEntry("path", "/curl.bin")
                .containsEntry("outcome", "COMPLETED");
        assertThat(((Number) transfer.get("bytes")).longValue()).isEqualTo(big.size());
        assertThat(transfer.get("tls").toString()).contains("TLSv" + tls);
    }

    @ParameterizedTest
    @CsvSource({"ftp,1.2", "ftp,1.3", "ftps,1.2", "ftps,1.3"})
    void lftp_uploads_lists_and_downloads_the_same_bytes(String scheme, String tls) {
        int port = scheme.equals("ftp")
                ? server.settings().ftpsPort()
                : server.settings().implicitPort();
        String output = RealClients.in(folder)
                .with(Map.of("HOME", folder.toString()))
                .run(
                        LIMIT,
                        "lftp",
                        "-c",
                        String.join(
                                "; ",
                                "set cmd:fail-exit yes",
                                "set net:max-retries 1",
                                "set net:timeout 60",
                                "set dns:order inet",
                                "set ssl:ca-file " + server.settings().certificate(),
                                "set ssl:priority NORMAL:-VERS-ALL:+VERS-TLS" + tls,
                                "set ftp:ssl-force yes",
                                "set ftp:ssl-protect-data yes",
                                "open -u demo," + ServerSettings.DEMO_PASSWORD + " " + scheme + "://localhost:" + port,
                                "put big -o lftp.bin",
                                "cls -l",
                                "get lftp.bin -o back"))
                .ok()
                .output();
        assertThat(output).contains("lftp.bin", Long.toString(big.size()));
        assertThat(RandomFile.sha256(folder.resolve("back"))).isEqualTo(big.sha256());
        assertThat(api.items("/transfers?limit=1").get(0).get("tls").toString()).contains("TLSv" + tls);
    }

    @Test
    void ftplib_that_resumes_its_tls_session_transfers_the_same_bytes() throws IOException {
        ftplib("conn, size = super(FTP_TLS, self).ntransfercmd(cmd, rest)\n"
                        + "        conn = self.context.wrap_socket(conn, server_hostname=self.host, session=self.sock.session)\n"
                        + "        return conn, size")
                .ok();
        assertThat(RandomFile.sha256(folder.resolve("back"))).isEqualTo(big.sha256());
    }

    @Test
    void ftplib_that_begins_a_new_tls_session_for_its_data_is_refused() throws IOException {
        var result = ftplib("return super().ntransfercmd(cmd, rest)");
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.output()).containsPattern("(425|426|450|522|EOF|ConnectionReset|SSL)");
        assertThat(folder.resolve("back")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void openssl_sees_certificate_default(String version) {
        String shown = sClient(
                        version,
                        "-starttls",
                        "ftp",
                        "-connect",
                        "localhost:" + server.settings().ftpsPort())
                .ok()
                .output();
        assertThat(shown).contains("Verification: OK");
        assertThat(pem(shown)).isEqualTo(pem(read(server.settings().certificate())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1", "-tls1_1"})
    void older_tls_is_refused_by_the_server_itself(String version) {
        var explicit = sClient(
                version,
                "-starttls",
                "ftp",
                "-connect",
                "localhost:" + server.settings().ftpsPort());
        var implicit =
                sClient(version, "-connect", "localhost:" + server.settings().implicitPort());
        assertThat(List.of(explicit, implicit)).allSatisfy(result -> {
            assertThat(result.exitCode()).isNotZero();
            assertThat(result.output()).contains("alert protocol version");
        });
    }

    @Test
    void the_administration_shows_a_session_with_its_transfer_while_it_lasts_and_the_transfer_afterwards()
            throws Exception {
        upload = Curl.to(server, folder).tls("1.3").startUpload(big.path(), "slow.bin", "8M");
        Map<String, Object> session = await().atMost(SOON).until(() -> live("/slow.bin"), Objects::nonNull);
        assertThat(session).containsEntry("user", "demo").containsEntry("site", "Default");
        assertThat(session.get("address").toString()).startsWith("127.0.0.1");
        assertThat(part(session, "tls"))
                .containsEntry("protocol", "TLSv1.3")
                .containsEntry("clientCertificate", null)
                .hasEntrySatisfying(
                        "cipherSuite", suite -> assertThat(suite.toString()).startsWith("TLS_"));
        assertThat(part(session, "transfer")).containsEntry("direction", "UPLOAD");
        api.request().get("/sessions/" + session.get("id")).then().statusCode(200);
        Curl.to(server, folder)
                .upload(Files.writeString(folder.resolve("small"), "small"), "small.txt")
                .ok();
        assertThat(api.items("/transfers?limit=1").get(0))
                .containsEntry("path", "/small.txt")
                .containsEntry("bytes", 5)
                .containsEntry("user", "demo")
                .containsEntry("outcome", "COMPLETED");
        assertThat(api.audit("FILE_UPLOADED", "demo").get(0)).containsEntry("object", "site:Default/file:/small.txt");
        assertThat(api.audit("LOGIN", "demo").get(0).get("detail").toString()).startsWith("TLSv1.");
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        api.audit("SESSION_CLOSED", "demo").get(0).get("detail"))
                .isEqualTo("CLIENT_QUIT"));
    }

    @Test
    void deleting_a_session_disconnects_its_client_and_is_on_record() throws Exception {
        upload = Curl.to(server, folder).startUpload(big.path(), "cut.bin", "1M");
        Map<String, Object> session = await().atMost(SOON).until(() -> live("/cut.bin"), Objects::nonNull);
        String path = "/sessions/" + session.get("id");
        api.request().delete(path).then().statusCode(204);
        assertThat(upload.waitFor(SOON.toSeconds(), TimeUnit.SECONDS))
                .as("curl has ended")
                .isTrue();
        assertThat(upload.exitValue()).isNotZero();
        api.request().delete(path).then().statusCode(404);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(api.audit("SESSION_DISCONNECTED", "admin")
                            .get(0)
                            .get("object")
                            .toString())
                    .contains(session.get("id").toString());
            assertThat(api.audit("TRANSFER_ABORTED", "demo").get(0))
                    .containsEntry("object", "site:Default/file:/cut.bin");
            assertThat(api.items("/transfers?limit=1").get(0))
                    .containsEntry("path", "/cut.bin")
                    .containsEntry("outcome", "ABORTED");
        });
        assertThat(server.settings().demoFiles().resolve("cut.bin").toFile().length())
                .isLessThan(big.size());
    }

    private static Map<String, Object> live(String path) {
        return api.items("/sessions").stream()
                .filter(session -> session.get("transfer") != null)
                .filter(session -> path.equals(part(session, "transfer").get("path")))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> of, String name) {
        return (Map<String, Object>) of.get(name);
    }

    private RealClients.Result ftplib(String transferCommand) throws IOException {
        Path script = Files.writeString(folder.resolve("client.py"), """
                import ssl, sys
                from ftplib import FTP, FTP_TLS

                class Client(FTP_TLS):
                    def ntransfercmd(self, cmd, rest=None):
                        %s

                context = ssl.create_default_context(cafile=sys.argv[1])
                client = Client(context=context, timeout=60)
                client.connect("localhost", int(sys.argv[2]))
                client.login("demo", sys.argv[3])
                client.prot_p()
                with open("big", "rb") as data:
                    client.storbinary("STOR python.bin", data)
                assert "python.bin" in client.nlst()
                with open("back.part", "wb") as data:
                    client.retrbinary("RETR python.bin", data.write)
                client.quit()
                import os
                os.rename("back.part", "back")
                """.formatted(transferCommand));
        return RealClients.in(folder)
                .run(
                        LIMIT,
                        "python3",
                        script.toString(),
                        server.settings().certificate().toString(),
                        Integer.toString(server.settings().ftpsPort()),
                        ServerSettings.DEMO_PASSWORD);
    }

    private static RealClients.Result sClient(String... arguments) {
        String[] command = new String[arguments.length + 6];
        command[0] = "openssl";
        command[1] = "s_client";
        command[2] = "-CAfile";
        command[3] = server.settings().certificate().toString();
        command[4] = "-cipher";
        command[5] = "DEFAULT@SECLEVEL=0";
        System.arraycopy(arguments, 0, command, 6, arguments.length);
        return RealClients.in(folder).runWithInput(SOON, "QUIT\r\n", command);
    }

    private static String pem(String text) {
        String end = "-----END CERTIFICATE-----";
        return text.substring(text.indexOf("-----BEGIN CERTIFICATE-----"), text.indexOf(end) + end.length())
                .replaceAll("\\s", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
