package org.lockkeeper.infrastructure.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.domain.cipher.CipherDictionary;
import org.lockkeeper.domain.cipher.CipherDictionary.ParsedCiphers;

class TomcatCipherDictionaryTest {

    private final CipherDictionary dictionary = new TomcatCipherDictionary();

    @Test
    void words_that_mean_nothing_are_named_wherever_they_stand() {
        ParsedCiphers parsed = dictionary.parse("ECDHE+NOSUCH:!NONSENSE:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=2");
        assertThat(parsed.unknown()).containsExactly("ECDHE+NOSUCH", "!NONSENSE", "@SECLEVEL=2");
        assertThat(parsed.cipherSuites()).contains("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ":::", "NOSUCH", "!ALL", "+", "!", "ECDHE+"})
    void string_without_a_meaning_gives_nothing(String text) {
        assertThat(dictionary.parse(text).cipherSuites()).isEmpty();
    }

    @Test
    void plus_means_and() {
        assertThat(dictionary.parse("EECDH+AESGCM:!SHA1").cipherSuites())
                .allMatch(name -> name.startsWith("TLS_ECDHE_") && name.contains("_GCM_"))
                .contains("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    }

    @Test
    void order_is_the_strings_and_names_of_tls_1_3_are_understood() {
        assertThat(dictionary
                        .parse("ECDHE-RSA-AES128-GCM-SHA256:TLS_AES_256_GCM_SHA384:ECDHE-RSA-AES256-GCM-SHA384")
                        .cipherSuites())
                .isEqualTo(List.of(
                        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                        "TLS_AES_256_GCM_SHA384",
                        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"));
    }

    @Test
    void aliases_and_exclusions_of_common_strings_are_all_known() {
        assertThat(dictionary
                        .parse("HIGH:!aNULL:!eNULL:!MD5:!3DES:!kRSA:!PSK:!SRP:-CAMELLIA:+AES128:@STRENGTH")
                        .unknown())
                .isEmpty();
    }

    @Test
    void suites_are_translated() {
        assertThat(dictionary.openSslName("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))
                .isEqualTo("ECDHE-RSA-AES128-GCM-SHA256");
        assertThat(dictionary.openSslName("TLS_AES_256_GCM_SHA384")).isEqualTo("TLS_AES_256_GCM_SHA384");
    }
}
