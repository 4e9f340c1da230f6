package org.lockkeeper.domain.settings;

import static org.lockkeeper.domain.settings.Inheritance.GATE;
import static org.lockkeeper.domain.settings.Inheritance.OVERRIDE;
import static org.lockkeeper.domain.settings.SettingLevel.SERVER;
import static org.lockkeeper.domain.settings.SettingLevel.SITE;
import static org.lockkeeper.domain.settings.SettingLevel.TEMPLATE;
import static org.lockkeeper.domain.settings.SettingLevel.USER;
import static org.lockkeeper.domain.settings.SettingTypes.BOOLEAN;
import static org.lockkeeper.domain.settings.SettingTypes.text;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.spi.login.Permission;

/** The catalogue: a setting exists by having its line here. */
public final class Settings {

    /** Stands in a home folder for the name of the user. */
    public static final String USER_VARIABLE = "%user%";

    private static final Map<String, Setting<?>> BY_KEY = new LinkedHashMap<>();
    private static final Set<SettingLevel> ANYWHERE = EnumSet.of(SERVER, SITE, TEMPLATE, USER);
    private static final Set<SettingLevel> BELOW_SERVER = EnumSet.of(SITE, TEMPLATE, USER);
    private static final Set<SettingLevel> ACCOUNTS = EnumSet.of(TEMPLATE, USER);
    private static final Set<Permission> ALL_PERMISSIONS = Collections.unmodifiableSet(EnumSet.allOf(Permission.class));

    /** May use FTPS (mission R10). */
    public static final Setting<Boolean> SSL = add("ssl", BOOLEAN, true, GATE, ANYWHERE);

    /** Below the Site's root folder; made at login where it is missing. */
    public static final Setting<String> HOME_FOLDER =
            add("homeFolder", text(HomeFolderText::normalize), USER_VARIABLE, OVERRIDE, BELOW_SERVER);

    /** Whether the client sees the home folder as {@code /}; else it sees the Site's root folder so. */
    public static final Setting<Boolean> HOME_FOLDER_IS_ROOT =
            add("homeFolderIsRoot", BOOLEAN, true, OVERRIDE, BELOW_SERVER);

    /** What is allowed in it. */
    public static final Setting<Set<Permission>> PERMISSIONS =
            add("permissions", new PermissionList(), ALL_PERMISSIONS, OVERRIDE, BELOW_SERVER);

    /** Whether transfers in clear (PROT C) are refused. */
    public static final Setting<Boolean> REQUIRE_DATA_PROTECTION =
            add("requireDataProtection", BOOLEAN, false, OVERRIDE, ANYWHERE);

    /** Seconds without a command and without a transfer. */
    public static final Setting<Long> IDLE_TIMEOUT_SECONDS =
            add("idleTimeoutSeconds", new Quantity(30, 86_400), 600L, OVERRIDE, ANYWHERE);

    /** When the account ends. */
    public static final Setting<Instant> EXPIRES = add("expires", new Expiry(), Expiry.NEVER, OVERRIDE, ACCOUNTS);

    private Settings() {}

    /** Every setting, in the order in which they are shown. */
    public static Collection<Setting<?>> all() {
        return Collections.unmodifiableCollection(BY_KEY.values());
    }

    /**
     * The setting of this key.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Setting<?> byKey(String key) {
        Setting<?> setting = BY_KEY.get(key);
        if (setting == null) {
            throw new IllegalArgumentException("there is no such setting");
        }
        return setting;
    }

    private static <T> Setting<T> add(
            String key, SettingType<T> type, T defaultValue, Inheritance inheritance, Set<SettingLevel> levels) {
        Setting<T> setting = new Setting<>(key, type, defaultValue, inheritance, levels);
        BY_KEY.put(key, setting);
        return setting;
    }
}
