package org.lockkeeper.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.UserView;

/**
 * A user of a Site, as the API shows him: never with a password.
 *
 * @param settings only what the user overrides
 */
@Schema(name = "User")
public record UserBody(String name, String template, boolean enabled, Map<String, Object> settings) {

    static UserBody of(UserView view) {
        return new UserBody(view.name(), view.template(), view.enabled(), view.settings());
    }
}
