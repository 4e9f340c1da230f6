package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.session.DisconnectReason;

/** Everything on the control connection but logins and files. */
class ControlTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FOO, 500",
        "'', 500",
        "NOOP, 200",
        "noop, 200",
        "SYST, 215",
        "TYPE, 501",
        "TYPE A, 200",
        "type a n, 200",
        "TYPE I, 200",
        "TYPE L 8, 200",
        "TYPE L 7, 504",
        "TYPE E, 504",
        "MODE S, 200",
        "MODE B, 504",
        "MODE Z, 200",
        "OPTS MODE Z LEVEL 9, 200",
        "OPTS MODE Z LEVEL 10, 501",
        "STRU F, 200",
        "STRU R, 504",
        "OPTS UTF8 ON, 200",
        "OPTS utf8 on, 200",
        "OPTS FOO, 501",
        "OPTS, 501",
        "HELP STOR, 214",
        "HELP FOO, 502",
        "REST x, 501",
        "REST -1, 501",
        "REST 9223372036854775807, 350",
        "REST 9223372036854775808, 501",
        "RNTO x, 503",
        "'PORT 127,0,0,1,1,1', 501",
        "'PORT 127,0,0,1,8,1', 200",
        "'PORT 127,0,0,2,8,1', 501",
        "'PORT 127,0,0,1,8,256', 501",
        "PORT nonsense, 501",
        "EPRT |1|127.0.0.1|5|, 501",
        "EPRT |1|127.0.0.1|2049|, 200",
        "EPRT !1!127.0.0.1!2049!, 200",
        "EPRT |1|localhost|2049|, 501",
        "EPRT |1|127.0.0.2|2049|, 501",
        "EPRT |2|127.0.0.1|2049|, 501",
        "EPRT |3|127.0.0.1|2049|, 522",
        "EPSV 3, 522",
        "EPSV 2, 522",
        "EPSV 1, 229",
        "EPSV, 229",
        "PASV, 227",
        "ABOR, 226",
        "ALLO 5, 200",
        "ALLO 999999999999999999, 452",
        "ALLO x, 501",
        "SITE EXEC id, 504",
        "SITE CPFR /etc/passwd, 504",
        "SITE HELP, 214",
        "SITE CHMOD 600, 501",
        "LANG, 200",
        "LANG en-GB, 200",
        "LANG fr, 504",
        "CLNT anything, 200",
        "STAT, 211",
        "STAT nowhere, 550",
        "XPWD, 257",
        "HOST localhost, 503",
        "XCWD /, 250",
        "XCUP, 250",
        "MFMT 20200101, 501",
        "MFMT 20209999000000 x, 501",
        "MFMT 20200101000000 nowhere, 550",
        "MFF unix.mode=777; x, 504",
        "AVBL, 213",
        "DSIZ, 213",
        "HASH nowhere, 550",
        "RANG 5 4, 501",
        "RANG 1 0, 350",
        "OPTS HASH SHA-512, 200",
        "OPTS HASH ROT13, 504",
        "COMB x, 501",
        "XSHA256 nowhere, 550"
    })
    void answers_with_the_code_that_the_standards_want(String command, int code) throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(code, command);
            client.expect(257, "PWD");
        }
    }

    @Test
    void epsv_all_forbids_everything_else() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(200, "EPSV ALL");
            client.expect(503, "PASV");
            client.expect(229, "EPSV");
        }
    }

    @Test
    void pasv_tells_address_and_port_of_a_listener_that_the_next_one_replaces() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.expect(227, "PASV").text()).matches("227 .*\\(127,0,0,1,\\d{1,3},\\d{1,3}\\)");
            int first = client.epsv();
            client.epsv();
            assertThat(Ports.refused(first)).isTrue();
        }
    }

    @Test
    void feat_tells_what_is_served_and_nothing_else() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            List<String> lines = client.expect(211, "FEAT").lines();
            assertThat(lines.get(0)).startsWith("211-");
            assertThat(lines.get(lines.size() - 1)).isEqualTo("211 End");
            assertThat(lines.subList(1, lines.size() - 1))
                    .containsExactlyInAnyOrder(
                            " AUTH TLS;TLS-C;SSL",
                            " AVBL",
                            " CLNT",
                            " COMB target;source_list",
                            " DSIZ",
                            " EPRT",
                            " EPSV",
                            " HOST",
                            " HASH SHA-256*;SHA-512;SHA-1;MD5;CRC32",
                            " LANG EN*",
                            " MDTM",
                            " MFF modify;",
                            " MFMT",
                            " MODE Z",
                            " RANG STREAM",
                            " XCRC",
                            " XMD5",
                            " XSHA1",
                            " XSHA256",
                            " XSHA512",
                            " MLST type*;size*;modify*;perm*;unique*;",
                            " TVFS",
                            " UTF8",
                            " PBSZ",
                            " PROT",
                            " REST STREAM",
                            " SIZE");
        }
    }

    @Test
    void every_verb_that_help_names_is_known() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            String verbs = client.expect(214, "HELP").lines().get(1).strip();
            assertThat(verbs.split(" ")).contains("STOR", "AUTH", "MLSD").isSorted();
            for (String verb : verbs.split(" ")) {
                client.expect(214, "HELP " + verb);
            }
        }
    }

    @Test
    void auth_is_refused_for_other_mechanisms_and_twice() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            client.expect(501, "AUTH");
            client.expect(504, "AUTH KERBEROS_V4");
            client.expect(503, "PBSZ 0");
            client.expect(503, "PROT P");
            client.auth("TLS");
            client.expect(503, "AUTH TLS");
        }
    }

    @Test
    void pbsz_and_prot_keep_their_order_and_codes() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            client.expect(503, "PROT P");
            client.expect(501, "PBSZ x");
            assertThat(client.expect(200, "PBSZ 16384").text()).contains("PBSZ=0");
            client.expect(536, "PROT S");
            client.expect(536, "PROT E");
            client.expect(504, "PROT X");
            client.expect(200, "PROT C");
            client.expect(200, "prot p");
        }
    }

    @Test
    void auth_forgets_all_that_was_set_before() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            client.expect(200, "TYPE I");
            client.auth("TLS").login("ann", "secret");
            // TYPE A again: SIZE has no answer
            client.expect(550, "SIZE nothing");
            assertThat(client.send("SIZE nothing").text()).contains("TYPE A");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void rein_goes_back_to_clear_and_auth_works_again(String protocol) throws IOException {
        try (ControlClient client = ControlClient.ann(server.port(), protocol)) {
            for (int i = 0; i < 3; i++) {
                client.expect(220, "REIN");
                client.endTls();
                client.expect(530, "PWD");
                client.expect(530, "USER ann");
                client.auth("TLS").login("ann", "secret");
                client.expect(200, "TYPE I");
                client.expect(200, "PBSZ 0");
                client.expect(200, "PROT P");
                assertThat(client.upload("STOR rein", new byte[100]).code()).isEqualTo(226);
            }
        }
    }

    @Test
    void rein_in_implicit_tls_stays_in_tls() throws IOException {
        try (ControlClient client = ControlClient.implicit(server.port(Mode.IMPLICIT))) {
            client.login("ann", "secret");
            client.expect(220, "REIN");
            client.expect(530, "PWD");
            client.login("bob", "geheim");
            client.expect(257, "PWD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1", "POST /x HTTP/1.1", "OPTIONS * HTTP/1.0", "CONNECT a:1 HTTP/1.1"})
    void who_speaks_http_is_hung_up_on(String request) throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            client.write(request + "\r\nHost: x\r\nNOOP\r\n\r\n");
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void nonsense_before_login_ends_with_a_word_and_a_close() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port())) {
            for (int i = 0; i < 20; i++) {
                client.expect(500, "nonsense");
            }
            client.expect(421, "nonsense");
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void a_line_without_an_end_costs_one_answer() throws IOException {
        try (ControlClient client = ControlClient.connect(server.port()).auth("TLS")) {
            client.write("x".repeat(1 << 20));
            client.expect(500);
            client.write("\r\n");
            client.expect(200, "NOOP");
        }
    }

    @Test
    void bad_lines_are_answered_and_forge_nothing() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(501, "MKD a\rb");
            client.expect(501, "MKD a\0b");
            client.expect(553, "MKD a\\b");
            Reply reply = client.expect(257, "MKD 226 fine");
            assertThat(reply.text()).isEqualTo("257 \"/226 fine\" was made.");
        }
    }

    @Test
    void answers_pipelined_commands_in_order() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            StringBuilder commands = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                commands.append("MKD p")
                        .append(i)
                        .append("\r\nCWD p")
                        .append(i)
                        .append("\r\nPWD\r\nCDUP\r\nTYPE I\r\n");
            }
            client.write(commands.toString());
            for (int i = 0; i < 200; i++) {
                client.expect(257);
                client.expect(250);
                assertThat(client.expect(257).text()).contains("\"/p" + i + "\"");
                client.expect(250);
                client.expect(200);
            }
        }
    }

    @Test
    void tells_of_every_change_before_its_reply_and_of_no_other() throws IOException {
        server.endpoint().forget();
        try (ControlClient client = ControlClient.ann(server.port())) {
            client.expect(550, "DELE /nothing");
            client.expect(257, "MKD told");
            client.expect(350, "RNFR told");
            client.expect(250, "RNTO told2");
            client.expect(250, "RMD told2");
        }
        assertThat(server.endpoint().changes)
                .extracting(change ->
                        change.kind() + " " + change.path() + change.target().orElse(""))
                .containsExactly("FOLDER_CREATED /told", "RENAMED /told/told2", "FOLDER_REMOVED /told2");
        assertThat(server.endpoint().changes.get(1).file()).hasFileName("told2");
    }

    @Test
    void a_change_that_nobody_records_is_done_all_the_same() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            server.endpoint().outage = new IllegalStateException("the database is down");
            try {
                client.expect(257, "MKD unrecorded");
            } finally {
                server.endpoint().outage = null;
            }
            client.expect(250, "RMD unrecorded");
        }
    }

    @Test
    void disconnects_one_session_by_its_id() throws IOException {
        try (ControlClient one = ControlClient.ann(server.port());
                ControlClient other =
                        ControlClient.implicit(server.port(Mode.IMPLICIT)).login("bob", "geheim")) {
            var bob = server.server().sessions().stream()
                    .filter(s -> s.user().orElseThrow().equals("bob"))
                    .findFirst()
                    .orElseThrow();
            assertThat(server.server().disconnect(bob.id(), DisconnectReason.ADMINISTRATOR))
                    .isTrue();
            other.expect(421);
            assertThat(other.closed()).isTrue();
            one.expect(200, "NOOP");
            await().until(() -> !server.server().disconnect(bob.id(), DisconnectReason.ADMINISTRATOR));
            await().until(() -> server.endpoint().closed.contains(DisconnectReason.ADMINISTRATOR));
        }
    }

    @Test
    void unused_passive_listeners_go_with_the_session_whichever_way_it_ends() throws IOException {
        for (String last : List.of("QUIT", "GET / HTTP/1.1", "REIN", "ABOR", "RETR nothing", "MLSD nothing")) {
            try (ControlClient client = ControlClient.ann(server.port())) {
                int port = client.epsv();
                client.write(last + "\r\n");
                await(last).until(() -> Ports.refused(port));
            }
        }
        try (ControlClient client = ControlClient.ann(server.port())) {
            int port = client.epsv();
            client.plain().close();
            await().until(() -> Ports.refused(port));
        }
    }

    @Test
    void names_with_quotes_are_quoted() throws IOException {
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(client.expect(257, "MKD say \"hi\"").text()).startsWith("257 \"/say \"\"hi\"\"\" ");
            client.expect(250, "CWD say \"hi\"");
            assertThat(client.expect(257, "PWD").text()).startsWith("257 \"/say \"\"hi\"\"\" ");
        }
    }

    @Test
    void line_ends_in_file_names_of_others_forge_no_listing() throws IOException {
        Files.createDirectories(server.home().resolve("forged"));
        Files.writeString(server.home().resolve("forged").resolve("a\r\n-rw 1 x"), "x");
        try (ControlClient client = ControlClient.ann(server.port())) {
            assertThat(Stream.of(client.listing("NLST forged").split("\r\n"))).containsExactly("a??-rw 1 x");
        }
    }
}
