package org.lockkeeper.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditTextTest {

    @Test
    void what_steers_a_terminal_or_ends_a_line_is_replaced() {
        assertThat(AuditText.clean("a\r\nb\u001b[31mc\u0000\u0085\u202ed\u2028", 100))
                .isEqualTo("a\uFFFD\uFFFDb\uFFFD[31mc\uFFFD\uFFFD\uFFFDd\uFFFD");
        assertThat(AuditText.clean("\ud800", 100)).isEqualTo("\uFFFD");
    }

    @Test
    void ordinary_text_stays() {
        assertThat(AuditText.clean("Jürgen 日本 😀", 100)).isEqualTo("Jürgen 日本 😀");
        assertThat(AuditText.clean(null, 100)).isEmpty();
    }

    @Test
    void length_is_bounded_and_no_character_is_cut_in_two() {
        assertThat(AuditText.clean("x".repeat(1_000_000), 10)).isEqualTo("xxxxxxxxx…");
        assertThat(AuditText.clean("😀".repeat(20), 10))
                .hasSizeLessThanOrEqualTo(10)
                .startsWith("😀😀😀😀…");
        assertThat(AuditText.clean("x".repeat(10), 10)).isEqualTo("x".repeat(10));
    }

    @Test
    void entries_are_clean_whoever_makes_them() {
        AuditEntry entry = new AuditEntry(
                Instant.EPOCH,
                AuditEvent.of("a\nb", "1.2.3.4", AuditAction.LOGIN_REFUSED, "user:" + "x".repeat(9999), "\u001b"));
        assertThat(entry.actor()).isEqualTo("a\uFFFDb");
        assertThat(entry.objectName()).hasSize(2000);
        assertThat(entry.detail()).isEqualTo("\uFFFD");
    }
}
