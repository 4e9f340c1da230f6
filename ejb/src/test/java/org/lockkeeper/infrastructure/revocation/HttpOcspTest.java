package org.lockkeeper.infrastructure.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.domain.trust.TestCertificate.NOW;
import static org.lockkeeper.domain.trust.TestCertificate.client;
import static org.lockkeeper.domain.trust.TestCertificate.named;
import static org.lockkeeper.domain.trust.TestCertificate.root;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.domain.trust.OcspPort;
import org.lockkeeper.domain.trust.RevocationStatus;
import org.lockkeeper.domain.trust.TestCertificate;
import org.lockkeeper.domain.trust.TestOcspResponder;

/** Which answers are believed. */
class HttpOcspTest {

    private final TestCertificate root = root("Root");
    private final TestCertificate own = client("demo", root);
    private final OcspPort ocsp = TestRevocation.ocsp(Clock.fixed(NOW, ZoneOffset.UTC));
    private TestOcspResponder responder = new TestOcspResponder(root);

    @AfterEach
    void close() {
        responder.close();
    }

    @Test
    void issuer_s_own_answer_is_believed_and_kept() {
        assertThat(ask(own)).isEqualTo(RevocationStatus.GOOD);
        responder.revoke(own);
        assertThat(ask(own)).as("from the cache").isEqualTo(RevocationStatus.GOOD);
        assertThat(responder.asked()).isEqualTo(1);
    }

    @Test
    void revoked_one_is_revoked() {
        responder.revoke(own);
        assertThat(ask(own)).isEqualTo(RevocationStatus.REVOKED);
        assertThat(ask(client("demo", root))).isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void silence_is_remembered_for_a_while_so_that_logins_do_not_wait_each() {
        responder.breakDown();
        assertThat(ask(own)).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(ask(own)).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(responder.asked()).isEqualTo(1);
    }

    @Test
    void appointed_responder_is_believed() {
        answeredBy(named("Responder")
                .purposes(KeyPurposeId.id_kp_OCSPSigning)
                .keys(TestCertificate.keys("EC", 256))
                .by(root));
        assertThat(ask(own)).isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void nobody_else_is() {
        answeredBy(root("Root"));
        assertThat(ask(own)).as("same name, other key").isEqualTo(RevocationStatus.UNKNOWN);
        answeredBy(named("Client")
                .forClients()
                .keys(TestCertificate.keys("EC", 256))
                .by(root));
        assertThat(ask(client("a", root))).as("not appointed").isEqualTo(RevocationStatus.UNKNOWN);
        answeredBy(named("Responder")
                .purposes(KeyPurposeId.id_kp_OCSPSigning)
                .keys(TestCertificate.keys("EC", 256))
                .valid(NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(1)))
                .by(root));
        assertThat(ask(client("b", root))).as("appointment has ended").isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void nonce_may_be_missing_but_not_be_another_one() {
        responder.forgetNonces();
        assertThat(ask(own)).isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void old_answer_given_again_is_not_believed() {
        assertThat(ask(own)).isEqualTo(RevocationStatus.GOOD);
        responder.repeatItself();
        assertThat(ask(client("other", root))).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void answer_of_yesterday_is_not_believed() {
        responder.aged(Duration.ofDays(3));
        assertThat(ask(own)).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void responder_in_a_private_network_is_not_asked() {
        assertThat(ocsp.status(own.certificate(), root.certificate(), Optional.of(URI.create(responder.url())), false))
                .isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(responder.asked()).isZero();
    }

    @Test
    void certificate_without_a_responder_is_unknown() {
        assertThat(ocsp.status(own.certificate(), root.certificate(), Optional.empty(), true))
                .isEqualTo(RevocationStatus.UNKNOWN);
    }

    private void answeredBy(TestCertificate signer) {
        responder.close();
        responder = new TestOcspResponder(signer);
    }

    private RevocationStatus ask(TestCertificate certificate) {
        return ocsp.status(
                certificate.certificate(), root.certificate(), Optional.of(URI.create(responder.url())), true);
    }
}
