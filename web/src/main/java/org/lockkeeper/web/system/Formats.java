package org.lockkeeper.web.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as pages show them: in ISO order with the zone, in binary units, alike in every language. */
@Named("format")
@ApplicationScoped
public class Formats {

    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    private static final double STEP = 1024;

    private final Clock clock;

    /** With the server's clock and zone. */
    public Formats() {
        this(Clock.systemDefaultZone());
    }

    Formats(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code 2026-11-22 21:30:05 +01:00}. */
    public String time(Instant instant) {
        return instant == null ? "" : ABSOLUTE.format(instant.atZone(clock.getZone()));
    }

    /** Such as {@code 3 min}: how long ago it was. */
    public String age(Instant instant) {
        return instant == null ? "" : duration(Duration.between(instant, clock.instant()));
    }

    /** Such as {@code 1.5 MiB}. */
    public String bytes(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        double value = bytes / STEP;
        int unit = 0;
        while (value >= STEP && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    /** Bytes and milliseconds as a rate; empty where it took no measurable time. */
    public String rate(long bytes, long milliseconds) {
        return milliseconds <= 0 ? "" : bytes(bytes * 1000 / milliseconds) + "/s";
    }

    /** The zone in which times are shown. */
    public ZoneId zone() {
        return clock.getZone();
    }

    private static String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h";
        }
        if (duration.toMinutes() > 0) {
            return duration.toMinutes() + " min";
        }
        return Math.max(0, duration.toSeconds()) + " s";
    }
}
