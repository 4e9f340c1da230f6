package org.lockkeeper.domain.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockkeeper.domain.cipher.CipherSuite.Strength;

class CipherSuiteTest {

    @ParameterizedTest
    @CsvSource({
        "TLS_AES_256_GCM_SHA384, STRONG, true",
        "TLS_CHACHA20_POLY1305_SHA256, STRONG, false",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, STRONG, true",
        "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384, STRONG, true",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, ACCEPTABLE, true",
        "TLS_RSA_WITH_AES_256_GCM_SHA384, WEAK, false",
        "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA, WEAK, false",
        "TLS_ECDHE_RSA_WITH_NULL_SHA, WEAK, false",
        "TLS_ECDH_ECDSA_WITH_AES_256_GCM_SHA384, WEAK, false",
        "TLS_DH_anon_WITH_AES_128_GCM_SHA256, WEAK, false",
        "TLS_RSA_WITH_RC4_128_MD5, WEAK, false"
    })
    void strength_and_approval_follow_from_the_name(String name, Strength strength, boolean fips) {
        assertThat(new CipherSuite(name).strength()).isEqualTo(strength);
        assertThat(new CipherSuite(name).fipsApproved()).isEqualTo(fips);
    }

    @Test
    void suites_of_tls_1_2_need_a_key_that_fits() {
        CipherSuite rsa = new CipherSuite("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
        assertThat(rsa.fits(KeyKind.RSA)).isTrue();
        assertThat(rsa.fits(KeyKind.EC)).isFalse();
        assertThat(new CipherSuite("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256").fits(KeyKind.RSA))
                .isFalse();
        assertThat(new CipherSuite("TLS_DHE_DSS_WITH_AES_128_GCM_SHA256").fits(KeyKind.RSA))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void suites_of_tls_1_3_fit_every_key(KeyKind kind) {
        assertThat(new CipherSuite("TLS_AES_128_GCM_SHA256").fits(kind)).isTrue();
    }

    @Test
    void versions_follow_from_the_name() {
        assertThat(new CipherSuite("TLS_AES_128_GCM_SHA256").protocols()).containsExactly("TLSv1.3");
        assertThat(new CipherSuite("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256").protocols())
                .containsExactly("TLSv1.2");
        assertThat(new CipherSuite("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA").protocols())
                .contains("TLSv1.2", "TLSv1");
    }

    @Test
    void lists_that_come_with_the_product_hold_nothing_weak_and_build_on_each_other() {
        for (BuiltInCipherList list : BuiltInCipherList.values()) {
            assertThat(list.cipherSuites())
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> new CipherSuite(name).strength() == Strength.WEAK);
        }
        assertThat(BuiltInCipherList.COMPATIBLE.cipherSuites()).startsWith(list(BuiltInCipherList.INTERMEDIATE));
        assertThat(BuiltInCipherList.INTERMEDIATE.cipherSuites()).startsWith(list(BuiltInCipherList.MODERN));
        assertThat(BuiltInCipherList.find("modern")).contains(BuiltInCipherList.MODERN);
    }

    private static String[] list(BuiltInCipherList list) {
        return list.cipherSuites().toArray(String[]::new);
    }
}
