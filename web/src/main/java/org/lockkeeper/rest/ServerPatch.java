package org.lockkeeper.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.ServerView;

/**
 * A change of the Server; what is absent stays.
 *
 * @param sslEnabled the state of its gate
 * @param settings what it sets for all; in a request only the keys to change, null goes back to the default
 */
@Schema(name = "ServerPatch")
public record ServerPatch(boolean sslEnabled, Map<String, Object> settings) {

    /** Strict, so that a misspelt field is not silently ignored. */
    static ServerPatch read(String json, ServerView present) {
        JsonFields fields = JsonFields.read(json);
        ServerPatch patch = new ServerPatch(
                fields.requiredFlag("sslEnabled", present.sslEnabled()), fields.map("settings", present.settings()));
        fields.done();
        return patch;
    }
}
