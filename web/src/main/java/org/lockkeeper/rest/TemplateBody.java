package org.lockkeeper.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.TemplateDefinition;
import org.lockkeeper.application.TemplateView;

/** A Settings Template, as the API shows and takes it. */
@Schema(name = "SettingsTemplate")
public record TemplateBody(
        @Schema(required = true, maxLength = 63) String name,

        @Schema(description = "What the template sets itself, by the keys of /settings; an absent key inherits")
        Map<String, Object> settings,

        @Schema(readOnly = true, description = "How many users belong to it")
        long users) {

    static TemplateBody of(TemplateView view) {
        return new TemplateBody(view.name(), view.settings(), view.users());
    }

    /** Reads a template; what is absent is as in {@code base}. */
    static TemplateDefinition read(String json, TemplateDefinition base) {
        JsonFields fields = JsonFields.read(json);
        TemplateDefinition template = new TemplateDefinition(
                fields.text("name", base.name(), base.name()), fields.map("settings", base.settings()));
        fields.readOnly("users");
        fields.done();
        return template;
    }
}
