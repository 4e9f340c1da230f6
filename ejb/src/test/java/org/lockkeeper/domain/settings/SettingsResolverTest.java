package org.lockkeeper.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsResolverTest {

    private final Scope server = new Scope(SettingLevel.SERVER, "Server");
    private final Scope site = new Scope(SettingLevel.SITE, "Main");
    private final Scope template = new Scope(SettingLevel.TEMPLATE, "Partners");
    private final Scope user = new Scope(SettingLevel.USER, "anna");
    private final SettingsResolver resolver = SettingsResolver.of(template, user, server, site);

    @Test
    void default_is_in_force_where_nobody_says_otherwise() {
        assertThat(resolver.resolve(Settings.IDLE_TIMEOUT_SECONDS))
                .isEqualTo(new Effective<>(600L, SettingLevel.DEFAULT, "", Optional.empty()));
    }

    @Test
    void nearest_explicit_value_wins_at_every_level() {
        for (Scope scope : new Scope[] {server, site, template, user}) {
            long value = 100 + scope.level().ordinal();
            scope.set(Settings.IDLE_TIMEOUT_SECONDS, value);
            assertThat(resolver.resolve(Settings.IDLE_TIMEOUT_SECONDS))
                    .isEqualTo(new Effective<>(value, scope.level(), scope.name(), Optional.empty()));
        }
    }

    @Test
    void inner_level_can_lift_a_limit() {
        site.set(Settings.IDLE_TIMEOUT_SECONDS, 60L);
        user.set(Settings.IDLE_TIMEOUT_SECONDS, Quantity.UNLIMITED);
        assertThat(resolver.value(Settings.IDLE_TIMEOUT_SECONDS)).isEqualTo(Quantity.UNLIMITED);
    }

    @Test
    void closed_gate_of_the_server_beats_every_other_level() {
        server.set(Settings.SSL, false);
        site.set(Settings.SSL, true);
        user.set(Settings.SSL, true);
        assertThat(resolver.resolve(Settings.SSL))
                .isEqualTo(new Effective<>(false, SettingLevel.SERVER, "Server", Optional.of(SettingLevel.SERVER)));
    }

    @Test
    void closed_gate_of_the_site_beats_template_and_user() {
        server.set(Settings.SSL, true);
        site.set(Settings.SSL, false);
        template.set(Settings.SSL, true);
        assertThat(resolver.resolve(Settings.SSL).gatedBy()).contains(SettingLevel.SITE);
        assertThat(resolver.value(Settings.SSL)).isFalse();
    }

    @Test
    void below_the_open_gate_the_nearest_decides() {
        server.set(Settings.SSL, true);
        site.set(Settings.SSL, true);
        assertThat(resolver.resolve(Settings.SSL).source()).isEqualTo(SettingLevel.DEFAULT);
        template.set(Settings.SSL, false);
        assertThat(resolver.resolve(Settings.SSL))
                .isEqualTo(new Effective<>(false, SettingLevel.TEMPLATE, "Partners", Optional.empty()));
        user.set(Settings.SSL, true);
        assertThat(resolver.resolve(Settings.SSL))
                .isEqualTo(new Effective<>(true, SettingLevel.USER, "anna", Optional.empty()));
    }

    private record Scope(SettingLevel level, String name, SettingValues values) implements SettingScope {

        Scope(SettingLevel level, String name) {
            this(level, name, new SettingValues(level, new HashMap<>(Map.of())));
        }

        <T> void set(Setting<T> setting, T value) {
            values.set(setting, value);
        }

        @Override
        public <T> Optional<T> explicit(Setting<T> setting) {
            return values.get(setting);
        }
    }
}
