package org.lockkeeper.domain.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one level sets itself: a typed view of the rows stored for its owner. No row means inherit; there is no second
 * flag (docs/adr/0005).
 */
public final class SettingValues {

    private final SettingLevel level;
    private final Map<String, String> stored;

    /** A view: changes go through to {@code stored}. */
    public SettingValues(SettingLevel level, Map<String, String> stored) {
        this.level = level;
        this.stored = stored;
    }

    /** The explicit value, or empty for "inherit". */
    public <T> Optional<T> get(Setting<T> setting) {
        return Optional.ofNullable(stored.get(setting.key()))
                .map(text -> setting.type().of(text));
    }

    /**
     * Sets a value.
     *
     * @throws IllegalArgumentException where this level may not set it
     */
    public <T> void set(Setting<T> setting, T value) {
        if (!setting.allowedAt(level)) {
            throw new IllegalArgumentException("cannot be set at level " + level);
        }
        stored.put(setting.key(), setting.type().toText(value));
    }

    /**
     * Sets a value as the API, or a page, gives it. One that is there already is not touched.
     *
     * @throws IllegalArgumentException where the value is wrong, or this level may not set it
     */
    public <T> void put(Setting<T> setting, Object value) {
        T read = setting.type().of(value);
        if (!get(setting).equals(Optional.of(read))) {
            set(setting, read);
        }
    }

    /** Goes back to what is inherited. */
    public void inherit(Setting<?> setting) {
        stored.remove(setting.key());
    }

    /** Inherits all that {@code keep} does not name. */
    public void inheritAllBut(Collection<String> keep) {
        List.copyOf(stored.keySet()).stream().filter(key -> !keep.contains(key)).forEach(stored::remove);
    }

    /** Key to value, as the API shows them, in the catalogue's order. */
    public Map<String, Object> toApi() {
        Map<String, Object> api = new LinkedHashMap<>();
        for (Setting<?> setting : Settings.all()) {
            show(setting, api);
        }
        return api;
    }

    private <T> void show(Setting<T> setting, Map<String, Object> api) {
        get(setting).ifPresent(value -> api.put(setting.key(), setting.type().toApi(value)));
    }
}
