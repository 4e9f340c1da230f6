package org.lockkeeper.domain.user;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.template.SettingsTemplate;

/** Where users are kept. Every method needs a transaction. */
public interface UserRepository {

    /** The user of exactly this name on this Site. */
    Optional<User> find(String site, String name);

    /** The same, locked until the transaction ends, so that a check of his version holds. */
    Optional<User> lock(String site, String name);

    /** A slice of a Site's users, by name, with their templates and settings at hand. */
    List<User> list(String site, UserFilter filter, int offset, int limit);

    /** How many there are. */
    long count(String site, UserFilter filter);

    /** How many a Site has. */
    default long count(String site) {
        return count(site, UserFilter.ALL);
    }

    /** How many a Site has, by the identity of their templates; templates without users are not in it. */
    Map<Long, Long> countByTemplate(String site);

    /** Names of a template's users who do not override a setting, in order. */
    List<String> inheritors(SettingsTemplate template, Setting<?> setting, int offset, int limit);

    /** How many they are. */
    long countInheritors(SettingsTemplate template, Setting<?> setting);

    /** Adds a new one. */
    void add(User user);

    /** Removes one; his files stay. */
    void remove(User user);

    /** Removes all of a Site. */
    void removeAll(Site site);

    /**
     * Puts the new hash of the same password in place of the old one; does nothing where the password was changed in
     * the meantime.
     */
    void replaceHash(String site, String name, String oldHash, String newHash);
}
