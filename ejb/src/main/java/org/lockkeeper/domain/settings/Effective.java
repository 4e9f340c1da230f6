package org.lockkeeper.domain.settings;

import java.util.Optional;

/**
 * A value in force, and who set it.
 *
 * @param value in force
 * @param source level that set it
 * @param sourceName name of the object at that level; empty for the default
 * @param gatedBy the level whose closed gate decides, whatever the levels below say
 */
public record Effective<T>(T value, SettingLevel source, String sourceName, Optional<SettingLevel> gatedBy) {

    static <T> Effective<T> from(SettingScope scope, T value) {
        return new Effective<>(value, scope.level(), scope.name(), Optional.empty());
    }

    static <T> Effective<T> gated(SettingScope scope, T value) {
        return new Effective<>(value, scope.level(), scope.name(), Optional.of(scope.level()));
    }

    static <T> Effective<T> byDefault(Setting<T> setting) {
        return new Effective<>(setting.defaultValue(), SettingLevel.DEFAULT, "", Optional.empty());
    }
}
