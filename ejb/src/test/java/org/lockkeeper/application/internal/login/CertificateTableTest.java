package org.lockkeeper.application.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.domain.trust.TestCertificate.client;
import static org.lockkeeper.domain.trust.TestCertificate.root;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.domain.settings.AuthenticationMethod;
import org.lockkeeper.domain.settings.ClientAuthentication;
import org.lockkeeper.domain.trust.TestCertificate;
import org.lockkeeper.spi.login.LoginResult;
import org.lockkeeper.spi.login.LoginResult.Granted;
import org.lockkeeper.spi.login.LoginResult.Refused;

/** Each cell of the table in docs/admin-guide.md, with each kind of certificate, with the right password and a wrong one. */
class CertificateTableTest {

    private static final TestCertificate ROOT = root("Root");

    /** What a client may show: nothing, a trusted one of his own, a trusted one that names nobody, a stranger's. */
    private static final Map<String, TestCertificate[]> SHOWN = Map.of(
            "none", new TestCertificate[0],
            "own", new TestCertificate[] {client("demo", ROOT)},
            "nobody", new TestCertificate[] {client("Partner Ltd", ROOT)},
            "unknown", new TestCertificate[] {client("demo", root("Elsewhere"))});

    @TempDir
    Path home;

    private LoginFixture fixture;

    @BeforeEach
    void start() {
        fixture = new LoginFixture(home);
        fixture.trust().trust(ROOT);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # level, method, certificate, at USER, right password, wrong password
            HIGH, PASSWORD, none, -, IN, WRONG_PASSWORD
            HIGH, PASSWORD, own, -, IN, WRONG_PASSWORD
            HIGH, PASSWORD, nobody, -, IN, WRONG_PASSWORD
            HIGH, PASSWORD, unknown, -, IN, WRONG_PASSWORD
            HIGH, CERTIFICATE, none, -, NO_CERTIFICATE, NO_CERTIFICATE
            HIGH, CERTIFICATE, own, IN, IN, IN
            HIGH, CERTIFICATE, nobody, -, CERTIFICATE_NAMES_NO_USER, CERTIFICATE_NAMES_NO_USER
            HIGH, CERTIFICATE, unknown, -, UNKNOWN_CERTIFICATE, UNKNOWN_CERTIFICATE
            HIGH, CERTIFICATE_AND_PASSWORD, none, -, NO_CERTIFICATE, WRONG_PASSWORD
            HIGH, CERTIFICATE_AND_PASSWORD, own, -, IN, WRONG_PASSWORD
            HIGH, CERTIFICATE_AND_PASSWORD, nobody, -, IN, WRONG_PASSWORD
            HIGH, CERTIFICATE_AND_PASSWORD, unknown, -, UNKNOWN_CERTIFICATE, WRONG_PASSWORD
            HIGH, CERTIFICATE_OR_PASSWORD, none, -, IN, WRONG_PASSWORD
            HIGH, CERTIFICATE_OR_PASSWORD, own, IN, IN, IN
            HIGH, CERTIFICATE_OR_PASSWORD, nobody, -, IN, WRONG_PASSWORD
            HIGH, CERTIFICATE_OR_PASSWORD, unknown, -, IN, UNKNOWN_CERTIFICATE
            HIGHEST, PASSWORD, none, -, NO_CERTIFICATE, WRONG_PASSWORD
            HIGHEST, PASSWORD, own, -, IN, WRONG_PASSWORD
            HIGHEST, PASSWORD, nobody, -, IN, WRONG_PASSWORD
            HIGHEST, PASSWORD, unknown, -, UNKNOWN_CERTIFICATE, WRONG_PASSWORD
            HIGHEST, CERTIFICATE, none, -, NO_CERTIFICATE, NO_CERTIFICATE
            HIGHEST, CERTIFICATE, own, IN, IN, IN
            HIGHEST, CERTIFICATE, nobody, -, CERTIFICATE_NAMES_NO_USER, CERTIFICATE_NAMES_NO_USER
            HIGHEST, CERTIFICATE, unknown, -, UNKNOWN_CERTIFICATE, UNKNOWN_CERTIFICATE
            HIGHEST, CERTIFICATE_AND_PASSWORD, none, -, NO_CERTIFICATE, WRONG_PASSWORD
            HIGHEST, CERTIFICATE_AND_PASSWORD, own, -, IN, WRONG_PASSWORD
            HIGHEST, CERTIFICATE_AND_PASSWORD, nobody, -, IN, WRONG_PASSWORD
            HIGHEST, CERTIFICATE_AND_PASSWORD, unknown, -, UNKNOWN_CERTIFICATE, WRONG_PASSWORD
            HIGHEST, CERTIFICATE_OR_PASSWORD, none, -, NO_CERTIFICATE, NO_CERTIFICATE
            HIGHEST, CERTIFICATE_OR_PASSWORD, own, IN, IN, IN
            HIGHEST, CERTIFICATE_OR_PASSWORD, nobody, -, IN, WRONG_PASSWORD
            HIGHEST, CERTIFICATE_OR_PASSWORD, unknown, -, UNKNOWN_CERTIFICATE, UNKNOWN_CERTIFICATE
            """)
    void cell(
            ClientAuthentication level,
            AuthenticationMethod method,
            String shown,
            String atUser,
            String rightPassword,
            String wrongPassword) {
        fixture.demanding(level, method);
        TestCertificate[] chain = SHOWN.get(shown);
        assertThat(fixture.user(chain) instanceof Granted).as("232 after USER").isEqualTo(atUser.equals("IN"));
        assertThat(fixture.refusals()).as("USER alone is not recorded").isEmpty();
        assertThat(outcome(fixture.password("secret", chain)))
                .as("right password")
                .isEqualTo(rightPassword);
        assertThat(outcome(fixture.password("wrong", chain)))
                .as("wrong password")
                .isEqualTo(wrongPassword);
        assertThat(fixture.hasher().checks()).as("a hash for each password").isEqualTo(2);
    }

    private static String outcome(LoginResult result) {
        return result instanceof Refused refused ? refused.reason().name() : "IN";
    }
}
