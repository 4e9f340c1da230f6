package org.lockkeeper.application.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.domain.trust.TestCertificate.NOW;
import static org.lockkeeper.domain.trust.TestCertificate.client;
import static org.lockkeeper.domain.trust.TestCertificate.named;
import static org.lockkeeper.domain.trust.TestCertificate.root;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.application.internal.Fixtures;
import org.lockkeeper.domain.settings.AuthenticationMethod;
import org.lockkeeper.domain.settings.ClientAuthentication;
import org.lockkeeper.domain.settings.RevocationPolicy;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.trust.TestCertificate;
import org.lockkeeper.domain.trust.TestOcspResponder;
import org.lockkeeper.domain.trust.TrustState;
import org.lockkeeper.spi.login.LoginResult.Refused;
import org.lockkeeper.spi.login.RefusalReason;

/** Level HIGHEST with a password: who does not get in, and why, says the audit. */
class CertificateLoginTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path home;

    private final TestCertificate root = root("Root");
    private final TestCertificate own = client("demo", root);
    private LoginFixture fixture;

    @BeforeEach
    void start() {
        fixture = new LoginFixture(home).demanding(ClientAuthentication.HIGHEST, AuthenticationMethod.PASSWORD);
        fixture.trust().trust(root);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void certificate_of_a_trusted_authority_and_the_password_get_in() {
        fixture.granted(fixture.password("secret", own));
    }

    @Test
    void no_certificate() {
        refused(RefusalReason.NO_CERTIFICATE);
    }

    @Test
    void unknown_certificate() {
        refused(RefusalReason.UNKNOWN_CERTIFICATE, client("demo", root("Elsewhere")));
    }

    @Test
    void expired_certificate() {
        refused(
                RefusalReason.EXPIRED_CERTIFICATE,
                named("demo")
                        .forClients()
                        .valid(NOW.minus(DAY), NOW.minusSeconds(1))
                        .by(root));
    }

    @Test
    void certificate_that_is_not_valid_yet() {
        refused(
                RefusalReason.CERTIFICATE_NOT_YET_VALID,
                named("demo")
                        .forClients()
                        .valid(NOW.plusSeconds(1), NOW.plus(DAY))
                        .by(root));
    }

    @Test
    void distrusted_certificate() {
        fixture.trust().distrust(own);
        refused(RefusalReason.DISTRUSTED_CERTIFICATE, own);
    }

    @Test
    void certificate_of_a_distrusted_issuer() {
        TestCertificate middle = named("Middle").authority(0).by(root);
        fixture.trust().distrust(middle);
        refused(RefusalReason.DISTRUSTED_ISSUER, client("demo", middle), middle);
    }

    @Test
    void distrust_bars_also_who_needs_no_certificate() {
        fixture.trust().distrust(own);
        fixture.demanding(ClientAuthentication.HIGH, AuthenticationMethod.PASSWORD);
        refused(RefusalReason.DISTRUSTED_CERTIFICATE, own);
        fixture.demanding(ClientAuthentication.HIGH, AuthenticationMethod.CERTIFICATE_OR_PASSWORD);
        refused(RefusalReason.DISTRUSTED_CERTIFICATE, own);
        fixture.granted(fixture.password("secret"));
    }

    @Test
    void certificate_on_the_revocation_list_of_its_issuer() {
        fixture.trust().list(root.revoking(NOW.minus(DAY), NOW.plus(DAY), own.certificate()));
        refused(RefusalReason.REVOKED_BY_CRL, own);
        fixture.granted(fixture.password("secret", client("demo", root)));
    }

    @Test
    void revoked_intermediate_takes_its_certificates_along() {
        TestCertificate middle = named("Middle").authority(0).by(root);
        fixture.trust().list(root.revoking(NOW.minus(DAY), NOW.plus(DAY), middle.certificate()));
        refused(RefusalReason.REVOKED_BY_CRL, client("demo", middle), middle);
    }

    @Test
    void exactly_trusted_certificate_is_revoked_by_its_issuer_all_the_same() {
        fixture.trust().trust(own);
        fixture.trust().list(root.revoking(NOW.minus(DAY), NOW.plus(DAY), own.certificate()));
        refused(RefusalReason.REVOKED_BY_CRL, own);
    }

    @Test
    void list_that_somebody_else_has_signed_revokes_nothing() {
        fixture.trust().list(root("Root").revoking(NOW.minus(DAY), NOW.plus(DAY), own.certificate()));
        fixture.granted(fixture.password("secret", own));
    }

    @Test
    void newer_list_replaces_the_older_at_once() {
        fixture.trust().list(root.revoking(NOW.minus(DAY), NOW.plus(DAY)));
        fixture.granted(fixture.password("secret", own));
        fixture.trust().list(root.revoking(NOW.minusSeconds(1), NOW.plus(DAY), own.certificate()));
        refused(RefusalReason.REVOKED_BY_CRL, own);
    }

    @Test
    void hard_policy_refuses_where_no_list_can_tell() {
        onSite(RevocationPolicy.HARD, false);
        refused(RefusalReason.REVOCATION_UNKNOWN, own);
        fixture.trust().list(root.revoking(NOW.minus(DAY), NOW.minusSeconds(1)));
        refused(RefusalReason.REVOCATION_UNKNOWN, own);
        fixture.trust().list(root.revoking(NOW.minusSeconds(60), NOW.plus(DAY)));
        fixture.granted(fixture.password("secret", own));
    }

    @Test
    void without_revocation_nobody_looks() {
        fixture.trust().list(root.revoking(NOW.minus(DAY), NOW.plus(DAY), own.certificate()));
        onSite(RevocationPolicy.OFF, false);
        fixture.granted(fixture.password("secret", own));
    }

    @Test
    void certificate_that_the_responder_calls_revoked() {
        try (TestOcspResponder responder = new TestOcspResponder(root)) {
            onSite(RevocationPolicy.SOFT, true);
            TestCertificate named =
                    named("demo").forClients().responder(responder.url()).by(root);
            fixture.granted(fixture.password("secret", named));
            TestCertificate revoked =
                    named("demo").forClients().responder(responder.url()).by(root);
            responder.revoke(revoked);
            refused(RefusalReason.REVOKED_BY_OCSP, revoked);
            assertThat(responder.asked()).isEqualTo(2);
        }
    }

    @Test
    void silent_responder_counts_as_the_site_says() {
        try (TestOcspResponder responder = new TestOcspResponder(root)) {
            responder.breakDown();
            TestCertificate named =
                    named("demo").forClients().responder(responder.url()).by(root);
            onSite(RevocationPolicy.SOFT, true);
            fixture.granted(fixture.password("secret", named));
            onSite(RevocationPolicy.HARD, true);
            refused(RefusalReason.REVOCATION_UNKNOWN, named);
        }
    }

    @Test
    void certificate_of_a_server() {
        refused(
                RefusalReason.WRONG_CERTIFICATE_USAGE,
                named("demo").purposes(KeyPurposeId.id_kp_serverAuth).by(root));
    }

    @Test
    void weak_key() {
        refused(
                RefusalReason.WEAK_CERTIFICATE,
                named("demo")
                        .forClients()
                        .keys(TestCertificate.keys("RSA", 1024))
                        .by(root));
    }

    @Test
    void end_entity_used_as_issuer() {
        refused(RefusalReason.INVALID_CERTIFICATE_PATH, client("demo", own), own);
    }

    @Test
    void right_certificate_of_another_user() {
        refused(RefusalReason.CERTIFICATE_OF_ANOTHER_USER, client("bob", root));
        TestCertificate partner = client("Partner", root);
        fixture.trust().know(partner, TrustState.TRUSTED, "Default", "bob");
        refused(RefusalReason.CERTIFICATE_OF_ANOTHER_USER, partner);
    }

    @Test
    void certificate_bound_to_the_user_needs_not_name_him() {
        TestCertificate partner = client("Partner", root);
        fixture.trust().know(partner, TrustState.TRUSTED, "Default", "demo");
        fixture.demanding(ClientAuthentication.HIGHEST, AuthenticationMethod.CERTIFICATE);
        fixture.granted(fixture.user(partner));
    }

    @Test
    void rules_of_the_administrator_say_whose_a_certificate_is() {
        fixture.change(user -> user.settings()
                .set(Settings.CERTIFICATE_MAPPING, List.of("DN=CN=%user%,O=Partner", "EMAIL=%user%@partner.example")));
        refused(RefusalReason.CERTIFICATE_OF_ANOTHER_USER, own);
        fixture.granted(fixture.password(
                "secret", named("O=Partner,CN=demo").forClients().by(root)));
        fixture.granted(fixture.password(
                "secret",
                named("whoever").forClients().email("demo@partner.example").by(root)));
    }

    /** The judgement is on the chain that comes with each login, whatever handshake it comes from. */
    @Test
    void decision_counts_from_the_next_login_on_also_for_a_resumed_session() {
        fixture.granted(fixture.password("secret", own));
        fixture.trust().distrust(own);
        refused(RefusalReason.DISTRUSTED_CERTIFICATE, own);
    }

    @Test
    void login_in_clear_can_show_no_certificate() {
        fixture.change(user -> user.site().allowClearLogin(true));
        assertThat(fixture.clear("secret")).isEqualTo(new Refused(RefusalReason.NO_CERTIFICATE));
    }

    /** With a certificate the password is not looked at; a hash of it would let its sender in next time. */
    @Test
    void wrong_password_beside_a_good_certificate_is_never_stored() {
        fixture.demanding(ClientAuthentication.HIGHEST, AuthenticationMethod.CERTIFICATE);
        fixture.hasher().grow();
        fixture.granted(fixture.password("wrong", own));
        assertThat(fixture.database().call(() -> fixture.demo().passwordHash())).isEqualTo("v1:secret");
    }

    @Test
    void certificate_is_no_way_round_the_rules_of_the_account() {
        fixture.demanding(ClientAuthentication.HIGHEST, AuthenticationMethod.CERTIFICATE);
        fixture.change(user -> user.settings().set(Settings.EXPIRES, Fixtures.NOW));
        assertThat(fixture.user(own)).isEqualTo(new Refused(RefusalReason.USER_EXPIRED));
        fixture.change(user -> user.enable(false));
        assertThat(fixture.user(own)).isEqualTo(new Refused(RefusalReason.USER_DISABLED));
    }

    private void onSite(RevocationPolicy policy, boolean ocsp) {
        fixture.change(user -> {
            user.site().settings().set(Settings.REVOCATION, policy);
            user.site().settings().set(Settings.OCSP, ocsp);
            user.site().settings().set(Settings.PRIVATE_REVOCATION_SOURCES, true);
        });
    }

    private void refused(RefusalReason reason, TestCertificate... chain) {
        fixture.refusedWith(reason, "secret", chain);
    }
}
