package org.lockkeeper.application;

import java.util.Map;

/**
 * A Settings Template.
 *
 * @param settings only what the template sets itself
 * @param users how many belong to it
 * @param version of this object, for the ETag
 */
public record TemplateView(String site, String name, Map<String, Object> settings, long users, long version) {

    /** The same template as somebody could ask for it. */
    public TemplateDefinition definition() {
        return new TemplateDefinition(name, settings);
    }
}
