package org.lockkeeper.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.domain.trust.TestCertificate.NOW;
import static org.lockkeeper.domain.trust.TestCertificate.client;
import static org.lockkeeper.domain.trust.TestCertificate.named;
import static org.lockkeeper.domain.trust.TestCertificate.root;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.lockkeeper.domain.trust.Evidence.Known;
import org.lockkeeper.domain.trust.Verdict.Refused;
import org.lockkeeper.domain.trust.Verdict.Trusted;
import org.lockkeeper.spi.login.RefusalReason;

class CertificateJudgeTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final List<Known> database = new ArrayList<>();
    private final TestCertificate root = root("Root");
    private final TestCertificate ann = client("ann", root);

    @Test
    void unknown_certificate_is_refused() {
        refusedWith(RefusalReason.UNKNOWN_CERTIFICATE, ann);
        refusedWith(RefusalReason.UNKNOWN_CERTIFICATE, ann, root);
    }

    @Test
    void exact_certificate_is_trusted_without_its_issuer() {
        trust(ann);
        assertThat(trusted(ann).boundToUser()).isFalse();
    }

    @Test
    void certificate_signed_by_a_trusted_one_is_trusted() {
        trust(root);
        assertThat(trusted(ann).links()).hasSize(1);
    }

    @Test
    void an_issuer_of_the_same_name_with_another_key_proves_nothing() {
        trust(root("Root"));
        refusedWith(RefusalReason.UNKNOWN_CERTIFICATE, ann);
        refusedWith(RefusalReason.UNKNOWN_CERTIFICATE, ann, root);
    }

    @Test
    void path_over_an_intermediate_that_the_client_brings() {
        TestCertificate middle = named("Middle").authority(0).by(root);
        TestCertificate bob = client("bob", middle);
        trust(root);
        refusedWith(RefusalReason.UNKNOWN_CERTIFICATE, bob);
        assertThat(trusted(bob, middle).links()).hasSize(2);
    }

    @Test
    void a_trusted_intermediate_is_enough_and_its_root_not_asked() {
        TestCertificate middle = named("Middle").authority(0).by(root);
        trust(middle);
        assertThat(trusted(client("bob", middle)).links()).hasSize(1);
        refusedWith(RefusalReason.UNKNOWN_CERTIFICATE, ann);
    }

    @Test
    void certificate_without_any_extension_is_good_enough_for_exact_trust() {
        TestCertificate plain = named("plain").self();
        trust(plain);
        assertThat(trusted(plain).links().get(0).issuer()).isEmpty();
    }

    @Test
    void expired_certificate_is_refused_exact_or_not() {
        TestCertificate old = named("old")
                .forClients()
                .valid(NOW.minus(DAY), NOW.minusSeconds(1))
                .by(root);
        trust(root);
        refusedWith(RefusalReason.EXPIRED_CERTIFICATE, old);
        trust(old);
        refusedWith(RefusalReason.EXPIRED_CERTIFICATE, old);
    }

    @Test
    void certificate_that_is_not_valid_yet_is_refused() {
        TestCertificate early = named("early")
                .forClients()
                .valid(NOW.plusSeconds(1), NOW.plus(DAY))
                .by(root);
        trust(root);
        refusedWith(RefusalReason.CERTIFICATE_NOT_YET_VALID, early);
        trust(early);
        refusedWith(RefusalReason.CERTIFICATE_NOT_YET_VALID, early);
    }

    @Test
    void expired_issuer_ends_the_trust_in_what_it_has_signed() {
        TestCertificate old = named("Old")
                .authority(-1)
                .valid(NOW.minus(DAY), NOW.minusSeconds(1))
                .self();
        trust(old);
        refusedWith(RefusalReason.EXPIRED_CERTIFICATE, client("ann", old));
        TestCertificate middle = named("Middle")
                .authority(-1)
                .valid(NOW.minus(DAY), NOW.minusSeconds(1))
                .by(root);
        trust(root);
        refusedWith(RefusalReason.EXPIRED_CERTIFICATE, client("ann", middle), middle);
    }

    @Test
    void distrust_beats_trust_in_the_issuer_and_in_the_certificate_itself() {
        trust(root);
        trust(ann);
        distrust(ann);
        refusedWith(RefusalReason.DISTRUSTED_CERTIFICATE, ann);
    }

    @Test
    void distrusted_issuer_beats_exact_trust() {
        trust(ann);
        distrust(root);
        refusedWith(RefusalReason.DISTRUSTED_ISSUER, ann);
    }

    @Test
    void distrusted_root_beats_a_trusted_intermediate() {
        TestCertificate middle = named("Middle").authority(0).by(root);
        trust(middle);
        distrust(root);
        refusedWith(RefusalReason.DISTRUSTED_ISSUER, client("bob", middle));
    }

    @Test
    void distrusted_issuer_is_found_though_the_client_leaves_it_out() {
        TestCertificate middle = named("Middle").authority(0).by(root);
        TestCertificate bob = client("bob", middle);
        trust(root);
        trust(bob);
        distrust(middle);
        refusedWith(RefusalReason.DISTRUSTED_ISSUER, bob);
    }

    @Test
    void distrust_holds_for_a_renewed_certificate_of_the_same_authority() {
        TestCertificate renewed = named("Root").authority(-1).keys(root.keys()).self();
        trust(renewed);
        distrust(root);
        refusedWith(RefusalReason.DISTRUSTED_ISSUER, ann, renewed);
    }

    @Test
    void distrust_of_another_site_or_user_does_not_hold_here() {
        trust(root);
        know(ann, TrustState.DISTRUSTED, false, true, true);
        trusted(ann);
    }

    @Test
    void certificate_not_meant_for_clients_is_refused() {
        TestCertificate server =
                named("ann").purposes(KeyPurposeId.id_kp_serverAuth).by(root);
        trust(root);
        refusedWith(RefusalReason.WRONG_CERTIFICATE_USAGE, server);
        trust(server);
        refusedWith(RefusalReason.WRONG_CERTIFICATE_USAGE, server);
    }

    @Test
    void certificate_that_may_not_sign_handshakes_is_refused() {
        TestCertificate encrypting =
                named("ann").usage(KeyUsage.keyEncipherment).by(root);
        trust(root);
        refusedWith(RefusalReason.WRONG_CERTIFICATE_USAGE, encrypting);
    }

    @Test
    void authority_for_servers_only_makes_no_clients() {
        TestCertificate servers = named("Servers")
                .authority(-1)
                .purposes(KeyPurposeId.id_kp_serverAuth)
                .by(root);
        trust(root);
        refusedWith(RefusalReason.WRONG_CERTIFICATE_USAGE, client("ann", servers), servers);
    }

    @Test
    void any_purpose_will_do() {
        trust(root);
        trusted(named("ann").purposes(KeyPurposeId.anyExtendedKeyUsage).by(root));
    }

    @Test
    void weak_key_is_refused_exact_or_not() {
        TestCertificate weak = named("weak")
                .forClients()
                .keys(TestCertificate.keys("RSA", 1024))
                .by(root);
        trust(root);
        refusedWith(RefusalReason.WEAK_CERTIFICATE, weak);
        trust(weak);
        refusedWith(RefusalReason.WEAK_CERTIFICATE, weak);
    }

    @Test
    void forgeable_signature_is_refused_where_trust_rests_on_it() {
        TestCertificate sha1 =
                named("old").forClients().algorithm("SHA1withECDSA").by(root);
        trust(root);
        refusedWith(RefusalReason.WEAK_CERTIFICATE, sha1);
        trust(sha1);
        trusted(sha1);
    }

    @Test
    void end_entity_can_not_issue_though_it_is_trusted() {
        trust(ann);
        refusedWith(RefusalReason.INVALID_CERTIFICATE_PATH, client("mallory", ann));
    }

    @Test
    void end_entity_of_a_trusted_authority_can_not_issue() {
        trust(root);
        refusedWith(RefusalReason.INVALID_CERTIFICATE_PATH, client("mallory", ann), ann);
    }

    @Test
    void path_length_of_the_trusted_authority_holds() {
        TestCertificate flat = named("Flat").authority(0).self();
        TestCertificate below = named("Below").authority(-1).by(flat);
        trust(flat);
        trusted(client("ann", flat));
        refusedWith(RefusalReason.INVALID_CERTIFICATE_PATH, client("ann", below), below);
    }

    @Test
    void name_constraints_of_the_trusted_authority_hold() {
        TestCertificate partner = named("CN=Partner CA,O=Partner")
                .authority(-1)
                .permitting("O=Partner")
                .by(root);
        trust(partner);
        trusted(named("O=Partner,CN=ann").forClients().by(partner));
        refusedWith(
                RefusalReason.INVALID_CERTIFICATE_PATH,
                named("O=Bank,CN=ann").forClients().by(partner));
    }

    @Test
    void entry_for_the_user_alone_binds_the_certificate_to_him() {
        know(ann, TrustState.TRUSTED, true, true, true);
        assertThat(trusted(ann).boundToUser()).isTrue();
        database.clear();
        know(root, TrustState.TRUSTED, true, true, true);
        assertThat(trusted(ann).boundToUser()).isTrue();
    }

    @Test
    void certificate_bound_to_another_user_is_refused_though_its_issuer_is_trusted() {
        trust(root);
        know(ann, TrustState.TRUSTED, false, true, true);
        refusedWith(RefusalReason.CERTIFICATE_OF_ANOTHER_USER, ann);
    }

    @Test
    void certificate_trusted_on_another_site_only_is_refused() {
        know(ann, TrustState.TRUSTED, false, false, false);
        refusedWith(RefusalReason.CERTIFICATE_OF_ANOTHER_SITE, ann);
        database.clear();
        know(root, TrustState.TRUSTED, false, false, false);
        refusedWith(RefusalReason.CERTIFICATE_OF_ANOTHER_SITE, ann);
    }

    /** Each of them has signed all the others. */
    @Test
    void chain_made_to_cost_time_is_refused() {
        List<TestCertificate> same = IntStream.range(0, 12)
                .mapToObj(i -> named("Same").keys(root.keys()).authority(-1).self())
                .toList();
        trust(root);
        refusedWith(
                RefusalReason.INVALID_CERTIFICATE_PATH,
                Stream.concat(Stream.of(client("mallory", same.get(0))), same.stream())
                        .toArray(TestCertificate[]::new));
    }

    private void trust(TestCertificate certificate) {
        know(certificate, TrustState.TRUSTED, true, true, false);
    }

    private void distrust(TestCertificate certificate) {
        know(certificate, TrustState.DISTRUSTED, true, true, false);
    }

    private void know(TestCertificate certificate, TrustState state, boolean here, boolean onSite, boolean forOne) {
        database.add(new Known(certificate.certificate(), state, here, onSite, forOne));
    }

    private Trusted trusted(TestCertificate... chain) {
        Verdict verdict = judge(chain);
        assertThat(verdict).isInstanceOf(Trusted.class);
        return (Trusted) verdict;
    }

    private void refusedWith(RefusalReason reason, TestCertificate... chain) {
        Verdict verdict = judge(chain);
        assertThat(verdict).isInstanceOf(Refused.class);
        assertThat(((Refused) verdict).reason())
                .as(((Refused) verdict).detail())
                .isEqualTo(reason);
    }

    private Verdict judge(TestCertificate... chain) {
        List<X509Certificate> shown =
                Stream.of(chain).map(TestCertificate::certificate).toList();
        return new CertificateJudge(new Evidence(shown, database, new Place("Default", "ann")), NOW).judge();
    }
}
