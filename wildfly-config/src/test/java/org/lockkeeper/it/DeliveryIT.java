package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.Curl;
import org.lockkeeper.it.fixture.ServerProcess;

/** Whatever WildFly can do to a deployment closes and opens the ports, and leaves nothing behind. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveryIT {

    private static final String MDB =
            "/deployment=lockkeeper.ear/subdeployment=lockkeeper-ejb.jar/subsystem=ejb3/message-driven-bean=FtpsEndpointBean";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MARGIN = 10;

    @TempDir
    static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void startServer() {
        server = ServerProcess.named("delivery").start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void stop_delivery_closes_the_ports_and_start_delivery_opens_them() throws Exception {
        server.cli(MDB + ":stop-delivery");
        awaitPorts(false);
        server.cli(MDB + ":start-delivery");
        assertWorks();
    }

    @Test
    void suspend_closes_the_ports_and_resume_opens_them() throws Exception {
        server.cli(":suspend");
        awaitPorts(false);
        server.cli(":resume");
        assertWorks();
    }

    @Test
    void the_gate_that_the_api_closes_keeps_tls_out_until_it_is_opened() throws Exception {
        AdministrationApi api = AdministrationApi.of(server);
        Response read = api.request().get("/server");
        String etag = read.header("ETag");
        Response closed = gate(api, etag, false);
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.header("ETag")).isNotEqualTo(etag);
        assertThat(closed.jsonPath().getBoolean("sslEnabled")).isFalse();
        assertThat(closed.jsonPath().getLong("revision"))
                .isGreaterThan(read.jsonPath().getLong("revision"));
        await().atMost(SOON).until(() -> !listens(server.settings().implicitPort()));
        assertThat(Curl.to(server, folder).names().exitCode()).isNotZero();
        assertThat(gate(api, etag, true).statusCode()).as("stale").isEqualTo(412);
        assertThat(gate(api, closed.header("ETag"), true).statusCode()).isEqualTo(200);
        assertThat(api.audit("SERVER_CHANGED", "admin")).hasSize(2);
        assertWorks();
    }

    @Test
    void readiness_tells_of_a_port_that_is_taken_until_it_is_free() throws Exception {
        server.cli(MDB + ":stop-delivery");
        awaitPorts(false);
        int port = server.settings().ftpsPort();
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(other.isBound()).isTrue();
            server.cli(MDB + ":start-delivery");
            await().atMost(SOON).untilAsserted(() -> {
                Response health = RestAssured.get(server.management("/health/ready"));
                assertThat(health.statusCode()).isEqualTo(503);
                assertThat(health.asString())
                        .contains("Default EXPLICIT 127.0.0.1:" + port, "failed: ")
                        .containsPattern("IMPLICIT[^,]*bound");
            });
            assertThat(server.log()).contains("LKP001002");
        }
        assertWorks();
    }

    @Test
    void three_rounds_of_undeploy_and_deploy_leave_no_thread_no_port_and_no_handle() throws Exception {
        assertWorks();
        List<Integer> handles = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            server.cli("undeploy lockkeeper.ear --keep-content");
            assertThat(server.threads().lines())
                    .filteredOn(line -> line.contains("lockkeeper-"))
                    .isEmpty();
            assertThat(listens(server.settings().ftpsPort())).isFalse();
            assertThat(listens(server.settings().implicitPort())).isFalse();
            handles.add(server.openHandles());
            server.cli("deploy --name=lockkeeper.ear");
            assertWorks();
        }
        assertThat(handles.get(2)).as("open handles %s", handles).isLessThanOrEqualTo(handles.get(0) + MARGIN);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void ends_on_sigterm_within_ten_seconds_without_an_error_or_a_stack_trace_also_when_suspended() {
        int before = server.log().length();
        server.cli(":suspend");
        server.stop();
        assertThat(server.logSince(before)).doesNotContain(" ERROR ").doesNotContainPattern("(?m)^\\s+at ");
    }

    private static Response gate(AdministrationApi api, String etag, boolean open) {
        return api.request()
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{\"sslEnabled\":" + open + "}")
                .patch("/server");
    }

    private static void assertWorks() throws IOException {
        awaitPorts(true);
        await().atMost(SOON).until(server::isReady);
        Path file = Files.writeString(folder.resolve("file"), "works");
        Curl.to(server, folder).upload(file, "works.txt").ok();
        assertThat(server.settings().demoFiles().resolve("works.txt")).hasContent("works");
    }

    private static void awaitPorts(boolean open) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(listens(server.settings().ftpsPort())).isEqualTo(open);
            assertThat(listens(server.settings().implicitPort())).isEqualTo(open);
        });
    }

    private static boolean listens(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }
}
