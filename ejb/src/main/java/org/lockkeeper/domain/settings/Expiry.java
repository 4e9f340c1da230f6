package org.lockkeeper.domain.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * The instant from which an account no longer works: an ISO 8601 instant, or a date, which means its first moment in
 * UTC; {@code "never"} lifts what an outer level has set.
 */
final class Expiry implements SettingType<Instant> {

    /** Later than all that will be asked. */
    static final Instant NEVER = Instant.MAX;

    private static final String NEVER_TEXT = "never";

    @Override
    public Instant of(Object value) {
        String text = String.valueOf(value);
        return text.equals(NEVER_TEXT) ? NEVER : parse(text);
    }

    @Override
    public Object toApi(Instant value) {
        return value.equals(NEVER) ? NEVER_TEXT : value.toString();
    }

    @Override
    public SettingShape shape() {
        return SettingShape.of(SettingShape.Kind.INSTANT);
    }

    private static Instant parse(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "must be a date like 2027-12-31, an instant like 2027-12-31T18:00:00Z, or \"never\"", e);
        }
    }
}
