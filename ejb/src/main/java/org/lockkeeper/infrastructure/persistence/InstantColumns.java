package org.lockkeeper.infrastructure.persistence;

import java.lang.reflect.Field;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Tells EclipseLink what {@link InstantConverter} can't: the type of the column. Without it an empty time is sent as text,
 * which PostgreSQL refuses.
 */
public class InstantColumns implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            descriptor.getMappings().stream()
                    .filter(mapping -> isInstant(descriptor.getJavaClass(), mapping))
                    .forEach(mapping -> mapping.getField().setSqlType(Types.TIMESTAMP_WITH_TIMEZONE));
        }
    }

    private static boolean isInstant(Class<?> owner, DatabaseMapping mapping) {
        return field(owner, mapping.getAttributeName())
                .filter(field -> field.getType() == Instant.class)
                .isPresent();
    }

    private static Optional<Field> field(Class<?> owner, String name) {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }
}
