package org.lockkeeper.ftp.vfs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as RFC 3659 section 2.3 writes them: {@code YYYYMMDDHHMMSS.sss}, UTC. */
public final class FtpTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss.SSS").withZone(ZoneOffset.UTC);

    private FtpTime() {}

    /** Down to the millisecond. */
    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }
}
