package org.lockkeeper.application.internal.event;

import jakarta.enterprise.concurrent.CronTrigger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a timer fires: a cron expression of five or six fields (the sixth, in front, for seconds) in a time zone. */
final class Timers {

    private Timers() {}

    /**
     * The next time after {@code now}.
     *
     * @throws IllegalArgumentException where the expression or the zone is wrong, or never comes
     */
    static Instant next(String cron, String zone, Instant now) {
        if (cron == null) {
            throw new IllegalArgumentException("must be given: minute, hour, day, month, weekday");
        }
        try {
            CronTrigger trigger = new CronTrigger(cron, ZoneId.of(zone));
            ZonedDateTime next = trigger.getNextRunTime(null, now.atZone(ZoneId.of(zone)));
            if (next == null) {
                throw new IllegalArgumentException("never comes");
            }
            return next.toInstant();
        } catch (DateTimeException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("is no cron expression in a time zone: " + e.getMessage(), e);
        }
    }
}
