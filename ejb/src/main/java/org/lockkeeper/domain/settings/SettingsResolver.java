package org.lockkeeper.domain.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is in force at the innermost of a few scopes. */
public final class SettingsResolver {

    private final List<SettingScope> innermostFirst;

    private SettingsResolver(Stream<SettingScope> scopes) {
        innermostFirst = scopes.sorted(Comparator.comparing(SettingScope::level).reversed())
                .toList();
    }

    /** One scope of each level at most, in any order. */
    public static SettingsResolver of(SettingScope... scopes) {
        return new SettingsResolver(Stream.of(scopes));
    }

    /** The value in force, and where it comes from. */
    public <T> Effective<T> resolve(Setting<T> setting) {
        return setting.inheritance() == Inheritance.GATE ? throughGate(setting) : nearest(setting, SettingLevel.SERVER);
    }

    /** The value alone. */
    public <T> T value(Setting<T> setting) {
        return resolve(setting).value();
    }

    private <T> Effective<T> throughGate(Setting<T> setting) {
        return outermostFirst()
                .filter(scope -> scope.level().compareTo(SettingLevel.SITE) <= 0)
                .flatMap(scope -> closed(setting, scope).stream())
                .findFirst()
                .orElseGet(() -> nearest(setting, SettingLevel.TEMPLATE));
    }

    private static <T> Optional<Effective<T>> closed(Setting<T> setting, SettingScope gate) {
        return gate.explicit(setting).filter(Boolean.FALSE::equals).map(value -> Effective.gated(gate, value));
    }

    private <T> Effective<T> nearest(Setting<T> setting, SettingLevel outermost) {
        return innermostFirst.stream()
                .filter(scope -> scope.level().compareTo(outermost) >= 0)
                .flatMap(scope -> scope.explicit(setting).map(value -> Effective.from(scope, value)).stream())
                .findFirst()
                .orElseGet(() -> Effective.byDefault(setting));
    }

    private Stream<SettingScope> outermostFirst() {
        return innermostFirst.stream().sorted(Comparator.comparing(SettingScope::level));
    }
}
