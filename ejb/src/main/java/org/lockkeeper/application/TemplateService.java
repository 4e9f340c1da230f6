package org.lockkeeper.application;

import java.util.Optional;

/**
 * The Settings Templates of the Sites; each Site has at least one. Changes are refused like those of {@link SiteService}.
 */
public interface TemplateService {

    /** A slice of a Site's templates, by name. */
    Page<TemplateView> templates(String site, PageRequest request);

    /** The template of this name on this Site, or empty. */
    Optional<TemplateView> template(String site, String name);

    /** Makes a template. */
    TemplateView create(String site, TemplateDefinition template);

    /** Makes a template what it is wanted to be; another name renames it. */
    TemplateView change(String site, String name, TemplateDefinition template, long expectedVersion);

    /** Deletes a template; a conflict where it has users, or is its Site's last. */
    void delete(String site, String name, long expectedVersion);

    /** Names of the template's users who take this setting from it, or through it: those whom a change would reach. */
    Page<String> inheritors(String site, String name, String setting, PageRequest request);
}
