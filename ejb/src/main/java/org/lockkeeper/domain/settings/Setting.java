package org.lockkeeper.domain.settings;

import java.util.Set;

/**
 * One entry of the catalogue.
 *
 * @param key as in API and database; never changes once released
 * @param type how values are read, checked and written
 * @param defaultValue in force where no level says otherwise
 * @param inheritance how the levels work together
 * @param levels where it may be set
 */
public record Setting<T>(
        String key, SettingType<T> type, T defaultValue, Inheritance inheritance, Set<SettingLevel> levels) {

    /** Makes the set immutable. */
    public Setting {
        levels = Set.copyOf(levels);
    }

    /** Whether it may be set at this level. */
    public boolean allowedAt(SettingLevel level) {
        return levels.contains(level);
    }
}
