package org.lockkeeper.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.UserDefinition;
import org.lockkeeper.application.UserView;

/** A user of a Site, as the API shows him: never with a password. */
@Schema(name = "User")
public record UserBody(
        @Schema(required = true, maxLength = 63) String name,

        @Schema(description = "Name of a Settings Template of the Site; absent: 'Default Settings'")
        String template,

        @Schema(defaultValue = "true") boolean enabled,

        @Schema(description = "What the user overrides, by the keys of /settings; an absent key inherits")
        Map<String, Object> settings) {

    /** A user as the API takes him. */
    @Schema(name = "UserWithPassword")
    public record Input(
            @Schema(required = true, maxLength = 63) String name,
            String template,
            @Schema(defaultValue = "true") boolean enabled,
            Map<String, Object> settings,

            @Schema(
                    writeOnly = true,
                    format = "password",
                    maxLength = 256,
                    description = "Absent: as it is, or none for a new user, who then can't log in by password")
            String password) {}

    static UserBody of(UserView view) {
        return new UserBody(view.name(), view.template(), view.enabled(), view.settings());
    }

    /** Reads a user; what is absent is as in {@code base}. */
    static UserDefinition read(String json, UserDefinition base) {
        JsonFields fields = JsonFields.read(json);
        UserDefinition user = new UserDefinition(
                fields.text("name", base.name(), base.name()),
                fields.text("template", base.template(), base.template()),
                fields.flag("enabled", base.enabled(), true),
                fields.map("settings", base.settings()),
                null);
        String password = fields.text("password", null, null);
        fields.done();
        return password == null ? user : user.with(password.toCharArray());
    }
}
