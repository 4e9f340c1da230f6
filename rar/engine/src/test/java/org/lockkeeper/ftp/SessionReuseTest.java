package org.lockkeeper.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.ftp.Tool.Line;
import org.lockkeeper.spi.config.DataSessionReuse;
import org.lockkeeper.spi.config.SiteConfiguration.ClientCertificates;

/** Data connections resume their own login's TLS session, thousands of times, and nobody else's (docs/adr/0003). */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SessionReuseTest {

    private static final String PYTHON = """
            import ftplib, io, ssl, sys

            class Resuming(ftplib.FTP_TLS):
                resumed = 0
                def ntransfercmd(self, cmd, rest=None):
                    conn, size = ftplib.FTP.ntransfercmd(self, cmd, rest)
                    conn = self.context.wrap_socket(conn, session=self.sock.session)
                    Resuming.resumed += conn.session_reused
                    return conn, size

            port, version, tickets, transfers = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
            context = ssl._create_unverified_context()
            context.minimum_version = context.maximum_version = getattr(ssl.TLSVersion, version)
            if tickets == 'IDs':
                context.options |= ssl.OP_NO_TICKET
            ftp = Resuming(context=context)
            ftp.connect('127.0.0.1', port)
            ftp.login('ann', 'secret')
            ftp.prot_p()
            for i in range(transfers // 2):
                ftp.storbinary('STOR small', io.BytesIO(b'%d' % i))
                got = io.BytesIO()
                ftp.retrbinary('RETR small', got.write)
                assert got.getvalue() == b'%d' % i
            assert ftp.sock.session.has_ticket == (tickets != 'IDs')
            ftp.quit()
            print('resumed', Resuming.resumed)
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({"TLSv1_3, tickets, 2000", "TLSv1_2, tickets, 200", "TLSv1_2, IDs, 200"})
    void python_resumes_one_session_in_every_transfer(String version, String means, int transfers) throws IOException {
        Path script = Files.writeString(folder.resolve("client.py"), PYTHON);
        try (TestServer server = new TestServer()) {
            assertThat(Tool.run(
                            "",
                            "python3",
                            script.toString(),
                            Integer.toString(server.port()),
                            version,
                            means,
                            Integer.toString(transfers)))
                    .isEqualTo("resumed " + transfers + "\n");
            assertThat(server.endpoint().reports).hasSize(transfers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void openssl_with_the_session_of_another_login_is_refused_and_told_why(String version) throws IOException {
        String session = folder.resolve("session.pem").toString();
        try (TestServer server = new TestServer();
                ControlClient client = ControlClient.ann(server.port())) {
            // In TLS 1.3 the session comes behind the handshake, with the greeting's answer.
            new OpenSsl(server.port())
                    .converse(
                            List.of(new Line("220 ", "PWD\n"), new Line("\n530 ", "QUIT\n")),
                            version,
                            "-sess_out",
                            session);
            assertThat(Path.of(session)).isNotEmptyFile();
            int port = client.epsv();
            client.write("STOR x\r\n");
            client.expect(150);
            Tool.run("Q\n", "openssl", "s_client", version, "-sess_in", session, "-connect", "127.0.0.1:" + port);
            assertThat(client.expect(522).text()).contains("another login's", "ENFORCED");
            client.expect(200, "NOOP");
        }
    }

    /** The chain of the login is what counts: a resumed session brings it along, and a full handshake shows it anew. */
    @Test
    void a_login_with_a_certificate_is_not_lent_to_a_data_connection_without_one() throws IOException {
        try (TestServer server = new TestServer(Sites.clientCertificates(ClientCertificates.REQUESTED)
                        .andThen(Sites.reuse(DataSessionReuse.ENABLED))
                        .andThen(Sites.sameClientCertificateOnData())::apply);
                ControlClient client = ControlClient.connect(server.port())
                        .use(Tls.showing(TestCertificates.ec("ann")))
                        .auth("TLS")
                        .login("ann", "secret")) {
            client.expect(200, "PBSZ 0");
            client.expect(200, "PROT P");
            assertThat(client.upload("STOR resumed", new byte[] {1}).code()).isEqualTo(226);
            client.forgetSessions();
            assertThat(client.uploadRefused("STOR bare").text()).contains("it shows none");
            client.use(Tls.showing(TestCertificates.ec("other")));
            assertThat(client.uploadRefused("STOR other").text()).contains("it shows another");
        }
    }
}
