package org.lockkeeper.infrastructure.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassayPasswordRulesTest {

    private final PassayPasswordRules rules = new PassayPasswordRules();

    @ParameterizedTest
    @CsvSource({
        "short, at least 12",
        "my-name-is-Marianne, account's name",
        "canal-ennairam-lock, account's name",
        "wharf-aaaaaa-quay, repeat a character",
        "quay-123456-wharf, sequence",
        "quay-abcdef-wharf, sequence"
    })
    void says_in_our_words_what_is_wrong(String password, String fault) {
        assertThat(rules.faults("marianne", password.toCharArray()))
                .singleElement()
                .asString()
                .contains(fault)
                .doesNotContain(password);
    }

    @Test
    void takes_what_is_long_and_not_guessed_early() {
        assertThat(rules.faults("marianne", "quay-wharf-sluice".toCharArray())).isEmpty();
        assertThat(rules.faults("marianne", "x9".repeat(129).toCharArray())).hasSize(1);
    }
}
