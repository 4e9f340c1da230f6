package org.lockkeeper.application.internal.event;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;
import org.lockkeeper.domain.event.EventValues;
import org.lockkeeper.domain.event.TriggerType;

/** The names that conditions and actions may use. */
final class Variables {

    /** Computed only where an action uses it: it means reading the whole file. */
    static final String SHA256 = "sha256";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss").withZone(ZoneOffset.UTC);

    private static final Set<String> OF_EVENTS = Set.of(
            "path",
            "name",
            "folder",
            "target",
            "size",
            "user",
            "site",
            "rule",
            "address",
            "session",
            "event",
            "at",
            "date",
            "time",
            "hour",
            "weekday",
            "tlsProtocol",
            "cipherSuite",
            "clientCertificate",
            "actor",
            "object",
            "detail");

    private Variables() {}

    /** Those that conditions may ask for. */
    static Set<String> forConditions() {
        return OF_EVENTS;
    }

    /** Those that actions may use. */
    static Set<String> forActions() {
        Set<String> all = new TreeSet<>(OF_EVENTS);
        all.add(SHA256);
        return all;
    }

    /** What follows from the values that an event was stored with. */
    static EventValues complete(EventValues stored, TriggerType trigger, String site, Instant at) {
        EventValues values = stored.with("event", trigger.name())
                .with("site", site)
                .with("at", at.toString())
                .with("date", DATE.format(at))
                .with("time", TIME.format(at))
                .with("hour", Integer.toString(at.atZone(ZoneOffset.UTC).getHour()))
                .with("weekday", at.atZone(ZoneOffset.UTC).getDayOfWeek().name());
        String path =
                stored.get("target").or(() -> stored.get(EventValues.PATH)).orElse("");
        int slash = path.lastIndexOf('/');
        return path.isEmpty()
                ? values
                : values.with("name", path.substring(slash + 1)).with("folder", path.substring(0, Math.max(slash, 0)));
    }
}
