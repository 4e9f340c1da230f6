package org.lockkeeper.domain.template;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.site.Site;

/** Where Settings Templates are kept. Every method needs a transaction. */
public interface TemplateRepository {

    /** The template of exactly this name on this Site. */
    Optional<SettingsTemplate> find(String site, String name);

    /** The same, locked until the transaction ends, so that a check of its version holds. */
    Optional<SettingsTemplate> lock(String site, String name);

    /** A slice of a Site's templates, by name. */
    List<SettingsTemplate> list(String site, int offset, int limit);

    /** How many a Site has. */
    long count(String site);

    /** Adds a new one. */
    void add(SettingsTemplate template);

    /** Removes one that has no users. */
    void remove(SettingsTemplate template);

    /** Removes all of a Site, which has no users any more. */
    void removeAll(Site site);
}
