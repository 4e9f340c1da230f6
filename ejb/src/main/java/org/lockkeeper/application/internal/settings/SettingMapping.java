package org.lockkeeper.application.internal.settings;

import java.util.List;
import java.util.stream.Stream;
import org.lockkeeper.application.EffectiveView;
import org.lockkeeper.application.SettingView;
import org.lockkeeper.application.SettingsSheet;
import org.lockkeeper.domain.settings.Effective;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.SettingLevel;
import org.lockkeeper.domain.settings.SettingScope;
import org.lockkeeper.domain.settings.SettingShape;
import org.lockkeeper.domain.settings.Settings;
import org.lockkeeper.domain.settings.SettingsResolver;

/** Settings as pages and API show them. */
final class SettingMapping {

    private SettingMapping() {}

    static <T> SettingView view(Setting<T> setting) {
        SettingShape shape = setting.type().shape();
        return new SettingView(
                setting.key(),
                shape.kind().name(),
                shape.choices(),
                shape.min(),
                shape.max(),
                setting.inheritance().name(),
                levels(setting),
                setting.type().toApi(setting.defaultValue()));
    }

    private static List<String> levels(Setting<?> setting) {
        return Stream.of(SettingLevel.values())
                .filter(setting::allowedAt)
                .map(SettingLevel::name)
                .toList();
    }

    static <T> EffectiveView effective(SettingsResolver resolver, Setting<T> setting) {
        Effective<T> effective = resolver.resolve(setting);
        return new EffectiveView(
                setting.type().toApi(effective.value()),
                effective.source().name(),
                effective.sourceName(),
                effective.gatedBy().map(SettingLevel::name).orElse(null));
    }

    /** Of {@code scope}, with {@code outer} around it. */
    static SettingsSheet sheet(SettingScope scope, SettingScope... outer) {
        SettingsResolver inherited = SettingsResolver.of(outer);
        SettingsResolver effective = SettingsResolver.of(
                Stream.concat(Stream.of(scope), Stream.of(outer)).toArray(SettingScope[]::new));
        return new SettingsSheet(
                scope.level().name(),
                Settings.all().stream()
                        .filter(setting -> setting.allowedAt(scope.level()))
                        .filter(setting -> !SettingsInput.isGate(setting, scope.level()))
                        .map(setting -> row(setting, scope, inherited, effective))
                        .toList());
    }

    private static <T> SettingsSheet.Row row(
            Setting<T> setting, SettingScope scope, SettingsResolver inherited, SettingsResolver effective) {
        Object own = scope.explicit(setting).map(setting.type()::toApi).orElse(null);
        return new SettingsSheet.Row(view(setting), own, effective(inherited, setting), effective(effective, setting));
    }
}
