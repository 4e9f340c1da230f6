package org.lockkeeper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.it.fixture.AdministrationApi;
import org.lockkeeper.it.fixture.H2Database;
import org.lockkeeper.it.fixture.RealClients;
import org.lockkeeper.it.fixture.ServerProcess;

/** The first and the second start as {@code mvn -Prun package} makes them, with passwords that the server generates. */
class FirstStartIT {

    private static final Pattern ADMINISTRATOR = Pattern.compile("Administrator +(\\S+) +password (\\S+) ");
    private static final Pattern FIRST_UPLOAD = Pattern.compile("First upload +(curl .*)");
    private static final Pattern DEMO_PASSWORD = Pattern.compile("--user demo:(\\S+)");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** What a start has left, as seen from outside. */
    private record Facts(
            String console,
            String server,
            String sites,
            String users,
            List<Map<String, Object>> administratorsMade,
            String certificate) {}

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static String password;
    private static Facts first;
    private static Facts second;
    private static RealClients.Result pasted;
    private static String request;
    private static String adminHash;
    private static String demoHash;
    private static String sealedKey;

    @BeforeAll
    static void startTwice() throws Exception {
        server = ServerProcess.named("first")
                .without("LOCKKEEPER_ADMIN_PASSWORD")
                .without("LOCKKEEPER_DEMO_PASSWORD")
                .byRunScript()
                .start();
        awaitBanner();
        password = found(ADMINISTRATOR, 2);
        first = facts();
        Files.writeString(folder.resolve("README.md"), "# Lockkeeper\n");
        pasted = RealClients.in(folder).run(LIMIT, "sh", "-c", found(FIRST_UPLOAD, 1));
        server.interrupt();
        try (H2Database database = H2Database.of(server.settings())) {
            request = database.value("select request_pem from server_certificate");
            sealedKey = database.value("select sealed_key from server_certificate");
            adminHash = database.value("select password_hash from administrator");
            demoHash = database.value("select password_hash from ftp_user");
        }
        server.start();
        awaitBanner();
        second = facts();
        server.interrupt();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void makes_the_server_and_its_only_site_with_the_listeners_that_were_asked_for() {
        JsonPath api = JsonPath.from(first.server());
        assertThat(api.getBoolean("sslEnabled")).isTrue();
        assertThat(api.getList("tls.protocols")).contains("TLSv1.3", "TLSv1.2");
        JsonPath site = JsonPath.from(first.sites());
        assertThat(site.getInt("total")).isOne();
        assertThat(site.getString("items[0].name")).isEqualTo("Default");
        assertThat(site.getBoolean("items[0].ssl")).isTrue();
        assertThat(site.getString("items[0].certificate")).isEqualTo("default");
        assertThat(site.getString("items[0].dataSessionReuse")).isEqualTo("ENFORCED");
        assertThat(site.getList("items[0].listeners.mode")).containsExactly("EXPLICIT", "IMPLICIT");
        assertThat(site.getList("items[0].listeners.address")).containsOnly("127.0.0.1");
        assertThat(site.getList("items[0].listeners.port"))
                .containsExactly(server.settings().ftpsPort(), server.settings().implicitPort());
    }

    @Test
    void makes_user_demo_on_the_template_of_the_site() {
        JsonPath users = JsonPath.from(first.users());
        assertThat(users.getList("items.name")).containsExactly("demo");
        assertThat(users.getString("items[0].template")).isEqualTo("Default Settings");
        assertThat(users.getBoolean("items[0].enabled")).isTrue();
        assertThat(first.users()).doesNotContainIgnoringCase("password").doesNotContain(demoPassword());
    }

    @Test
    void makes_a_self_signed_p_256_certificate_for_this_host_and_localhost() throws Exception {
        Path pem = Files.writeString(folder.resolve("default.pem"), first.certificate());
        String text = openssl("x509", "-in", pem.toString(), "-noout", "-text");
        assertThat(text)
                .contains("ASN1 OID: prime256v1", "DNS:localhost", "IP Address:127.0.0.1")
                .contains("TLS Web Server Authentication")
                .doesNotContain("CA:TRUE");
        String names = openssl("x509", "-in", pem.toString(), "-noout", "-subject", "-issuer", "-nameopt", "RFC2253");
        String subject = names.lines().findFirst().orElseThrow().replace("subject=", "");
        assertThat(names).contains("issuer=" + subject);
        assertThat(text).contains("DNS:" + subject.replaceAll(".*CN=([^,]+).*", "$1"));
        openssl("verify", "-CAfile", pem.toString(), pem.toString());
    }

    @Test
    void keeps_the_request_for_that_certificate_with_the_same_key() throws Exception {
        Path csr = Files.writeString(folder.resolve("default.csr"), request);
        Path pem = Files.writeString(folder.resolve("same.pem"), first.certificate());
        openssl("req", "-in", csr.toString(), "-verify", "-noout");
        assertThat(openssl("req", "-in", csr.toString(), "-noout", "-pubkey"))
                .isEqualTo(openssl("x509", "-in", pem.toString(), "-noout", "-pubkey"));
        assertThat(openssl("req", "-in", csr.toString(), "-noout", "-text")).contains("DNS:localhost");
    }

    @Test
    void keeps_passwords_as_argon2id_hashes_and_the_private_key_encrypted() {
        assertThat(adminHash).startsWith("$argon2id$");
        assertThat(demoHash).startsWith("$argon2id$");
        assertThat(sealedKey).isNotEmpty().doesNotContain("PRIVATE KEY");
        assertThat(first.certificate()).doesNotContain("PRIVATE KEY");
    }

    @Test
    void prints_an_upload_with_curl_that_works_as_it_is_printed() {
        pasted.ok();
        assertThat(server.settings().demoFiles().resolve("README.md")).hasContent("# Lockkeeper\n");
    }

    @Test
    void keeps_generated_passwords_out_of_the_log() {
        assertThat(server.log()).isNotEmpty().doesNotContain(password).doesNotContain(demoPassword());
    }

    @Test
    void makes_and_changes_nothing_at_the_second_start() {
        assertThat(second.server()).as("with the revision").isEqualTo(first.server());
        assertThat(second.sites()).isEqualTo(first.sites());
        assertThat(second.users()).isEqualTo(first.users());
        assertThat(second.certificate()).isEqualTo(first.certificate());
        assertThat(first.administratorsMade()).hasSize(1);
        assertThat(second.administratorsMade()).isEqualTo(first.administratorsMade());
    }

    @Test
    void prints_no_password_at_the_second_start() {
        assertThat(second.console())
                .contains("First upload", "--user demo ")
                .doesNotContain("password " + password)
                .doesNotContain(password)
                .doesNotContain(demoPassword());
    }

    @Test
    void starts_and_ends_by_control_c_without_an_error_or_a_stack_trace_in_the_log() {
        assertThat(server.troubleInLog()).isEmpty();
        assertThat(server.warningsInLog()).isEmpty();
    }

    private static void awaitBanner() {
        await().atMost(LIMIT).until(() -> server.console().contains("First upload"));
    }

    private static String demoPassword() {
        return found(DEMO_PASSWORD, 1);
    }

    private static Facts facts() throws Exception {
        AdministrationApi api = AdministrationApi.of(server).as("admin", password);
        return new Facts(
                server.console(),
                api.text("/server"),
                api.text("/sites"),
                api.text("/sites/Default/users"),
                api.items("/audit?action=ADMINISTRATOR_CREATED"),
                Files.readString(server.settings().certificate()));
    }

    private static String found(Pattern pattern, int group) {
        String console = first == null ? server.console() : first.console();
        Matcher matcher = pattern.matcher(console);
        assertThat(matcher.find()).as("%s in %s", pattern, console).isTrue();
        return matcher.group(group);
    }

    private static String openssl(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return RealClients.in(folder).run(LIMIT, command).ok().output();
    }
}
