package org.lockkeeper.application;

import java.util.List;

/**
 * All settings that can be set on one object, each with its own value and what would be in force without it: what a page
 * needs to show Inherit or Custom.
 *
 * @param level of the object
 * @param rows in the catalogue's order
 */
public record SettingsSheet(String level, List<Row> rows) {

    /** Makes the list immutable. */
    public SettingsSheet {
        rows = List.copyOf(rows);
    }

    /**
     * One setting.
     *
     * @param own what the object sets itself; null where it inherits
     * @param inherited what is in force without {@code own}
     * @param effective what is in force
     */
    public record Row(SettingView setting, Object own, EffectiveView inherited, EffectiveView effective) {

        /** Whether the object has a value of its own. */
        public boolean custom() {
            return own != null;
        }
    }
}
