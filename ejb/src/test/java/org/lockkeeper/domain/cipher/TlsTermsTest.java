package org.lockkeeper.domain.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.infrastructure.tls.TestRuntime;
import org.lockkeeper.spi.config.TlsPolicy;

class TlsTermsTest {

    private static final String AES = "TLS_AES_256_GCM_SHA384";
    private static final String CHACHA = "TLS_CHACHA20_POLY1305_SHA256";
    private static final TlsTerms SERVER = TlsTerms.of(List.of("TLSv1.3", "TLSv1.2"), List.of(AES, CHACHA));

    @Test
    void site_that_says_nothing_changes_nothing() {
        assertThat(SERVER.narrowedBy(TlsTerms.NONE)).isEqualTo(SERVER);
    }

    @Test
    void site_narrows_in_an_order_of_its_own_and_never_gets_more() {
        TlsTerms site = site(List.of("TLSv1.3", "TLSv1.1"), List.of(CHACHA, AES, "TLS_AES_128_GCM_SHA256"), true);
        TlsTerms both = SERVER.narrowedBy(site);
        assertThat(both.protocols()).containsExactly("TLSv1.3");
        assertThat(both.cipherSuites()).containsExactly(CHACHA, AES);
        assertThat(both.clearCommandChannelAllowed()).isFalse();
    }

    @Test
    void fips_leaves_out_what_is_not_approved_and_names_groups() {
        TlsTerms fips = SERVER.narrowedBy(site(List.of(), List.of(), null));
        TlsPolicy policy = EffectivePolicy.of(fips, TestRuntime.jsse());
        assertThat(policy.cipherSuites()).containsExactly(AES);
        assertThat(policy.namedGroups()).contains("secp256r1", "ffdhe2048").doesNotContain("x25519", "x448");
    }

    @Test
    void what_the_runtime_lacks_is_left_out_and_nothing_left_is_refused() {
        TlsTerms old = TlsTerms.of(List.of("TLSv1.3", "SSLv3"), List.of("TLS_RSA_WITH_RC4_128_MD5", AES));
        assertThat(EffectivePolicy.of(old, TestRuntime.jsse()))
                .isEqualTo(new TlsPolicy(List.of("TLSv1.3"), List.of(AES), List.of(), List.of()));
        TlsTerms gone = TlsTerms.of(List.of("TLSv1.3"), List.of("TLS_RSA_WITH_RC4_128_MD5"));
        assertThatThrownBy(() -> EffectivePolicy.of(gone, TestRuntime.jsse()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TlsTerms site(List<String> protocols, List<String> suites, Boolean clearCommand) {
        return new TlsTerms(
                protocols,
                suites,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                clearCommand,
                null,
                clearCommand == null ? true : null);
    }
}
