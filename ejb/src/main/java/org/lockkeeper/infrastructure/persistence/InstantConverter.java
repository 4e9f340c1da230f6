package org.lockkeeper.infrastructure.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Stores instants with microseconds, which is what both databases keep; JPA 3.1 does not know the type. From a column
 * with time zone H2 delivers {@code OffsetDateTime} and PostgreSQL {@code Timestamp}: hence the wide type.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {

    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public Instant convertToEntityAttribute(Object stored) {
        if (stored instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        return stored == null ? null : ((Timestamp) stored).toInstant();
    }
}
