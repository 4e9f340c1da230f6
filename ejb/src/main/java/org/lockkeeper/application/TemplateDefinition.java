package org.lockkeeper.application;

import java.util.Map;

/** What an administrator wants a Settings Template to be; an absent key of {@code settings}, or null, inherits. */
public record TemplateDefinition(String name, Map<String, Object> settings) {

    /** One that inherits everything. */
    public static TemplateDefinition named(String name) {
        return new TemplateDefinition(name, Map.of());
    }
}
