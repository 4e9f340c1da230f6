package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.Curl;
import org.lockkeeper.it.fixture.FreePorts;
import org.lockkeeper.it.fixture.RandomFile;
import org.lockkeeper.it.fixture.ServerProcess;
import org.lockkeeper.it.fixture.ServerSettings;
import org.lockkeeper.it.fixture.SharedServer;

/** What an administrator changes by the API, a real client finds changed. Leaves the server as it was. */
class AdministrationIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PASSWORD = "a-password-of-anna";

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static AdministrationApi api;

    @BeforeAll
    static void prepare() {
        server = SharedServer.get();
        api = AdministrationApi.of(server);
    }

    @AfterEach
    void cleanUp() {
        api.request().delete("/sites/Default/users/anna");
        api.request().delete("/sites/Default/templates/Partners");
        api.request().delete("/sites/Second?cascade=true");
    }

    @AfterAll
    static void logIsClean() {
        assertThat(server.troubleInLog()).isEmpty();
    }

    @Test
    void new_site_opens_its_port_and_closes_it_when_it_is_deleted() throws Exception {
        int port = FreePorts.one();
        Response made = send(
                "POST",
                "/sites",
                "{'name':'Second','listeners':[{'mode':'EXPLICIT','address':'127.0.0.1'," + "'port':" + port + "}]}");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/api/v1/sites/Second");
        assertThat(api.items("/sites/Second/templates").get(0)).containsEntry("name", "Default Settings");
        assertThat(send("POST", "/sites/Second/users", "{'name':'anna','password':'" + PASSWORD + "'}")
                        .statusCode())
                .isEqualTo(201);
        Path report = Files.writeString(folder.resolve("second.txt"), "to the second Site");
        Curl anna = Curl.to(server, folder).as("anna", PASSWORD).port(port);
        await().atMost(SOON).until(() -> anna.names().exitCode() == 0);
        anna.upload(report, "second.txt").ok();
        assertThat(api.request().delete("/sites/Second").statusCode()).isEqualTo(409);
        assertThat(api.request().delete("/sites/Second?cascade=true").statusCode())
                .isEqualTo(204);
        await().atMost(SOON).until(() -> anna.names().exitCode() == 7);
        assertThat(server.settings().home().resolve("sites/Second/anna/second.txt"))
                .as("files stay")
                .exists();
    }

    @Test
    void override_of_a_user_beats_his_template_and_both_beat_the_default() throws Exception {
        send("POST", "/sites/Default/templates", "{'name':'Partners','settings':{'permissions':['LIST','UPLOAD']}}");
        send("POST", "/sites/Default/users", "{'name':'anna','template':'Partners','password':'" + PASSWORD + "'}");
        Path report = Files.writeString(folder.resolve("report.txt"), "quarterly");
        Curl anna = Curl.to(server, folder).as("anna", PASSWORD);
        anna.upload(report, "report.txt").ok();
        assertThat(anna.download("report.txt", folder.resolve("no")).exitCode()).isNotZero();
        Response changed =
                send("PATCH", "/sites/Default/users/anna", "{'settings':{'permissions':['LIST','DOWNLOAD']}}");
        assertThat(changed.statusCode()).isEqualTo(200);
        anna.download("report.txt", folder.resolve("yes")).ok();
        assertThat(api.json("/sites/Default/users/anna/effective").getString("permissions.source"))
                .isEqualTo("USER");
        assertThat(api.json("/sites/Default/templates/Partners/inheritors?setting=permissions")
                        .getInt("total"))
                .isZero();
    }

    @Test
    void user_who_is_switched_off_is_disconnected_and_refused() throws Exception {
        send("POST", "/sites/Default/users", "{'name':'anna','password':'" + PASSWORD + "'}");
        Curl anna = Curl.to(server, folder).as("anna", PASSWORD);
        RandomFile big = RandomFile.make(folder.resolve("big"), 20);
        Process upload = anna.startUpload(big.path(), "big.bin", "500K");
        await().atMost(SOON).until(() -> api.text("/sessions").contains("\"anna\""));
        assertThat(send("PATCH", "/sites/Default/users/anna", "{'enabled':false}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(upload.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(upload.exitValue()).isNotZero();
        assertThat(anna.names().exitCode()).as("530").isEqualTo(67);
        assertThat(api.items("/audit?action=LOGIN_REFUSED&actor=anna").get(0)).containsEntry("detail", "USER_DISABLED");
    }

    @Test
    void second_of_two_administrators_gets_412() {
        send("POST", "/sites/Default/users", "{'name':'anna'}");
        String seen = api.request().get("/sites/Default/users/anna").header("ETag");
        assertThat(send("PATCH", "/sites/Default/users/anna", "{'settings':{'quotaMiB':5}}")
                        .statusCode())
                .isEqualTo(200);
        Response slower = api.request()
                .header("If-Match", seen)
                .contentType("application/json")
                .body("{\"settings\":{\"quotaMiB\":6}}")
                .patch("/sites/Default/users/anna");
        assertThat(slower.statusCode()).isEqualTo(412);
        assertThat(api.json("/sites/Default/users/anna").getInt("settings.quotaMiB"))
                .isEqualTo(5);
    }

    @Test
    void auditor_changes_nothing_of_it() {
        AdministrationApi auditor = api.as(SharedServer.AUDITOR, ServerSettings.ADMIN_PASSWORD);
        assertThat(auditor.text("/settings")).contains("quotaMiB");
        assertThat(auditor.text("/sites/Default/users/demo/effective")).contains("DEFAULT");
        for (String path : new String[] {"/sites", "/sites/Default/templates", "/sites/Default/users"}) {
            assertThat(auditor.request()
                            .contentType("application/json")
                            .body("{\"name\":\"x\"}")
                            .post(path)
                            .statusCode())
                    .isEqualTo(403);
        }
        for (String path :
                new String[] {"/sites/Default", "/sites/Default/templates/Default Settings", "/sites/Default/users/demo"
                }) {
            assertThat(auditor.request().delete(path).statusCode()).isEqualTo(403);
        }
    }

    private static Response send(String method, String path, String body) {
        return api.request()
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .request(method, path);
    }
}
