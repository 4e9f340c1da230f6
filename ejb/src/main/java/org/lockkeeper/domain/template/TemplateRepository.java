package org.lockkeeper.domain.template;

/** Where Settings Templates are kept. Every method needs a transaction. */
public interface TemplateRepository {

    /** Adds a new one. */
    void add(SettingsTemplate template);
}
