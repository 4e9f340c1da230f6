package org.lockkeeper.application.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.SettingLevel;
import org.lockkeeper.domain.settings.SettingValues;
import org.lockkeeper.domain.settings.Settings;

/** Settings as API and pages send them, on their way into an object. */
public final class SettingsInput {

    private SettingsInput() {}

    /**
     * Makes {@code target} have exactly these values; a null is one that inherits. Each wrong one is an error of its own, in
     * the field {@code settings.<key>}.
     */
    public static void apply(Map<String, Object> input, SettingLevel level, SettingValues target, FieldErrors errors) {
        List<String> explicit = new ArrayList<>();
        input.forEach((key, value) -> {
            if (value != null) {
                explicit.add(key);
                errors.read(field(key), () -> put(key, value, level, target));
            }
        });
        target.inheritAllBut(explicit);
    }

    private static String field(String key) {
        return "settings." + key;
    }

    private static Setting<?> put(String key, Object value, SettingLevel level, SettingValues target) {
        Setting<?> setting = Settings.byKey(key);
        if (isGate(setting, level)) {
            throw new IllegalArgumentException(
                    level == SettingLevel.SERVER ? "is the Server's field sslEnabled" : "is the Site's field ssl");
        }
        target.put(setting, value);
        return setting;
    }

    /** Gates always have a value and are columns (docs/adr/0005). */
    static boolean isGate(Setting<?> setting, SettingLevel level) {
        return setting.equals(Settings.SSL) && level.compareTo(SettingLevel.SITE) <= 0;
    }
}
