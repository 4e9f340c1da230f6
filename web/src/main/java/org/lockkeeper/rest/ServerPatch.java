package org.lockkeeper.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.rest.problem.Problem;

/**
 * A change of the Server.
 *
 * @param sslEnabled the new state of its gate; null leaves it
 */
@Schema(name = "ServerPatch")
public record ServerPatch(Boolean sslEnabled) {

    private static final String SSL_ENABLED = "sslEnabled";

    /** Strict, so that a misspelt field is not silently ignored. */
    static ServerPatch parse(String json) {
        JsonObject object = read(json);
        object.keySet().stream()
                .filter(key -> !key.equals(SSL_ENABLED))
                .findFirst()
                .ifPresent(key -> {
                    throw Problem.wrong(key, "is not a field that can be changed");
                });
        return new ServerPatch(sslEnabled(object.get(SSL_ENABLED)));
    }

    private static Boolean sslEnabled(JsonValue value) {
        if (value == null) {
            return null;
        }
        return switch (value.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            default -> throw Problem.wrong(SSL_ENABLED, "must be true or false");
        };
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw Problem.unreadable("body", "must be a JSON object").causedBy(e);
        }
    }
}
