package org.lockkeeper.application.internal.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lockkeeper.application.TemplateView;
import org.lockkeeper.domain.template.SettingsTemplate;

/** Settings Templates as pages and API show them, and as the audit tells of them. */
final class TemplateMapping {

    private TemplateMapping() {}

    static TemplateView view(SettingsTemplate template, long users) {
        return new TemplateView(
                template.site().name(), template.name(), template.settings().toApi(), users, template.version());
    }

    static Map<String, Object> describe(SettingsTemplate template) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", template.name());
        template.settings().toApi().forEach((key, value) -> fields.put("settings." + key, value));
        return fields;
    }
}
