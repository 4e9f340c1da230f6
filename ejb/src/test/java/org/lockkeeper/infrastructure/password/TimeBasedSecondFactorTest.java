package org.lockkeeper.infrastructure.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeBasedSecondFactorTest {

    /** RFC 6238 appendix B: the ASCII text 12345678901234567890. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final TimeBasedSecondFactor factor = new TimeBasedSecondFactor();

    @Test
    void takes_the_codes_of_the_standard() {
        assertThat(factor.step(SECRET, "287082", Instant.ofEpochSecond(59))).isEqualTo(1);
        assertThat(factor.step(SECRET, "081804", Instant.ofEpochSecond(1_111_111_109)))
                .isEqualTo(1_111_111_109 / 30);
    }

    @Test
    void takes_the_neighbours_and_nothing_else() {
        assertThat(factor.step(SECRET, "287082", Instant.ofEpochSecond(89))).isEqualTo(1);
        assertThat(factor.step(SECRET, "287082", Instant.ofEpochSecond(29))).isEqualTo(1);
        assertThat(factor.step(SECRET, "287082", Instant.ofEpochSecond(120))).isNegative();
        assertThat(factor.step(SECRET, "", Instant.ofEpochSecond(59))).isNegative();
    }

    @Test
    void makes_another_secret_each_time() {
        assertThat(factor.newSecret()).hasSize(32).isNotEqualTo(factor.newSecret());
    }
}
