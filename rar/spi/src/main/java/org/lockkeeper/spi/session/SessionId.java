package org.lockkeeper.spi.session;

import java.util.UUID;

/**
 * Names one control connection, unguessably and for good.
 *
 * @param value as it appears in log, audit and API
 */
public record SessionId(String value) {

    /** A new one. */
    public static SessionId random() {
        return new SessionId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
