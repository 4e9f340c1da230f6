package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.Curl;
import org.lockkeeper.it.fixture.OpenSsl;
import org.lockkeeper.it.fixture.ServerProcess;
import org.lockkeeper.it.fixture.ServerSettings;
import org.lockkeeper.it.fixture.SharedServer;

/** curl shows a certificate, an administrator decides. Leaves the server as it was. */
class ClientCertificatesIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PASSWORD = "a-password-of-carla";
    private static final int REFUSED = 67;

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static AdministrationApi api;
    private static OpenSsl openssl;

    @BeforeAll
    static void prepare() {
        server = SharedServer.get();
        api = AdministrationApi.of(server);
        openssl = OpenSsl.in(folder);
    }

    @AfterEach
    void cleanUp() {
        api.request().delete("/sites/Default/users/carla");
        api.items("/trusted-certificates")
                .forEach(entry -> api.request().delete("/trusted-certificates/" + entry.get("id")));
    }

    @AfterAll
    static void logIsClean() {
        assertThat(server.troubleInLog()).isEmpty();
    }

    @Test
    void unknown_certificate_is_pending_then_trusted_then_distrusted() throws Exception {
        carla("CERTIFICATE");
        openssl.authority("Partner").request("carla").sign("carla", "Partner");
        Curl curl = curl("any password");
        await().atMost(SOON)
                .until(() -> curl.names().exitCode() == REFUSED
                        && !api.items("/trusted-certificates?state=PENDING").isEmpty());
        assertThat(refusal()).isEqualTo("UNKNOWN_CERTIFICATE");
        Map<String, Object> pending =
                api.items("/trusted-certificates?state=PENDING").get(0);
        assertThat(seen(pending)).containsEntry("user", "carla").containsEntry("site", "Default");
        assertThat(decide(pending, "TRUSTED")).isEqualTo(200);
        Path report = Files.writeString(folder.resolve("report"), "quarterly");
        curl.upload(report, "report").ok();
        curl.tls("1.2").names().ok();
        assertThat(decide(pending, "DISTRUSTED")).isEqualTo(200);
        assertThat(curl.names().exitCode()).isEqualTo(REFUSED);
        assertThat(refusal()).isEqualTo("DISTRUSTED_CERTIFICATE");
    }

    /** The key and the request come from openssl, the certificate from the product. */
    @Test
    void certificate_that_the_product_has_signed_serves_until_it_is_revoked() throws Exception {
        carla("PASSWORD");
        send("POST", "/certificates", "{'alias':'clients','ca':true,'subject':{'commonName':'Clients of ours'}}");
        openssl.request("carla");
        String request = openssl.read("carla.csr").replace("\n", "\\n");
        Response signed = send("POST", "/certificates/clients/sign", "{'request':'" + request + "','validityDays':30}");
        assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(200);
        openssl.write("carla.pem", signed.path("certificate")).write("clients.pem", signed.path("chain"));
        Curl curl = curl(PASSWORD);
        await().atMost(SOON)
                .until(() -> curl.names().exitCode() == REFUSED && refusal().equals("UNKNOWN_CERTIFICATE"));
        Response trusted = api.request()
                .multiPart("file", openssl.pkcs7("clients").toFile())
                .multiPart("site", "Default")
                .post("/trusted-certificates");
        assertThat(trusted.statusCode()).as(trusted.asString()).isEqualTo(201);
        curl.names().ok();
        assertThat(curl("wrong").names().exitCode()).isEqualTo(REFUSED);
        assertThat(refusal()).isEqualTo("WRONG_PASSWORD");
        String serial = signed.path("details.serialNumber");
        assertThat(api.request()
                        .post("/certificates/clients/issued/" + serial + "/revoke")
                        .statusCode())
                .isEqualTo(200);
        assertThat(curl.names().exitCode()).isEqualTo(REFUSED);
        assertThat(refusal()).isEqualTo("REVOKED_BY_CRL");
    }

    @Test
    void auditors_look_and_do_not_decide() {
        AdministrationApi auditor = api.as(SharedServer.AUDITOR, ServerSettings.ADMIN_PASSWORD);
        auditor.text("/trusted-certificates");
        auditor.text("/revocation-lists");
        for (String path : List.of("/trusted-certificates", "/revocation-lists")) {
            assertThat(auditor.request()
                            .contentType("application/json")
                            .body("{}")
                            .post(path)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static void carla(String method) {
        Response made = send(
                "POST",
                "/sites/Default/users",
                "{'name':'carla','password':'" + PASSWORD + "','settings':{'clientAuthentication':'HIGHEST',"
                        + "'authentication':'" + method + "'}}");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    }

    private static Curl curl(String password) {
        return Curl.to(server, folder).as("carla", password).with("--cert", "carla.pem", "--key", "carla.key");
    }

    private static int decide(Map<String, Object> entry, String state) {
        return send("PATCH", "/trusted-certificates/" + entry.get("id"), "{'state':'" + state + "'}")
                .statusCode();
    }

    private static Response send(String verb, String path, String json) {
        return api.request()
                .contentType("application/json")
                .body(json.replace('\'', '"'))
                .request(verb, path);
    }

    private static String refusal() {
        return (String) api.items("/audit?action=LOGIN_REFUSED&actor=carla&limit=1")
                .get(0)
                .get("detail");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> seen(Map<String, Object> entry) {
        return (Map<String, Object>) entry.get("seen");
    }
}
