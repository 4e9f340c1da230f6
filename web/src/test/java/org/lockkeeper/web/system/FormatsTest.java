package org.lockkeeper.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:30:05Z");

    private final Formats formats = new Formats(Clock.fixed(NOW, ZoneId.of("Europe/Berlin")));

    @Test
    void timesAreIsoWithTheirZone() {
        assertThat(formats.time(NOW)).isEqualTo("2026-11-22 21:30:05 +01:00");
        assertThat(formats.time(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0 s", "-5,0 s", "59,59 s", "60,1 min", "3599,59 min", "3600,1 h", "86400,1 d"})
    void agesAreShort(long seconds, String expected) {
        assertThat(formats.age(NOW.minusSeconds(seconds))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 B",
        "1023,1023 B",
        "1024,1.0 KiB",
        "1610612736,1.5 GiB",
        "1125899906842624,1.0 PiB",
        "9223372036854775807,8.0 EiB"
    })
    void bytesAreBinary(long bytes, String expected) {
        assertThat(formats.bytes(bytes)).isEqualTo(expected);
    }

    @Test
    void aRateNeedsTime() {
        assertThat(formats.rate(2048, 1000)).isEqualTo("2.0 KiB/s");
        assertThat(formats.rate(2048, 0)).isEmpty();
    }
}
