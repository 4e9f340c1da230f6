package org.lockkeeper.ftp.vfs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as RFC 3659 section 2.3 writes them: {@code YYYYMMDDHHMMSS.sss}, UTC. */
public final class FtpTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss.SSS").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private FtpTime() {}

    /** Down to the millisecond. */
    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }

    /**
     * Reads {@code YYYYMMDDHHMMSS}, with a fraction of up to nine digits, or without one.
     *
     * @throws DateTimeException where it is no time
     */
    public static Instant parse(String text) {
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text : text.substring(0, dot);
        String fraction = dot < 0 ? "0" : text.substring(dot + 1);
        if (!whole.matches("\\d{14}") || !fraction.matches("\\d{1,9}")) {
            throw new DateTimeException("not YYYYMMDDHHMMSS[.sss]: " + text);
        }
        long nanos = Long.parseLong((fraction + "00000000").substring(0, 9));
        return LocalDateTime.parse(whole, SECONDS).toInstant(ZoneOffset.UTC).plusNanos(nanos);
    }
}
