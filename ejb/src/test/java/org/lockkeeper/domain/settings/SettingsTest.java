package org.lockkeeper.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.spi.login.Permission;

class SettingsTest {

    private final Map<String, String> rows = new HashMap<>();
    private final SettingValues user = new SettingValues(SettingLevel.USER, rows);

    @Test
    void every_value_survives_its_row() {
        user.set(Settings.PERMISSIONS, Set.of(Permission.UPLOAD, Permission.LIST));
        user.set(Settings.EXPIRES, Instant.parse("2027-01-01T00:00:00Z"));
        user.set(Settings.IDLE_TIMEOUT_SECONDS, Quantity.UNLIMITED);
        assertThat(user.toApi())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "permissions", List.of("LIST", "UPLOAD"),
                        "expires", "2027-01-01T00:00:00Z",
                        "idleTimeoutSeconds", "unlimited"));
        assertThat(user.get(Settings.PERMISSIONS)).contains(Set.of(Permission.LIST, Permission.UPLOAD));
    }

    @Test
    void no_permission_at_all_is_a_value_and_not_the_same_as_inherit() {
        user.set(Settings.PERMISSIONS, Set.of());
        assertThat(user.get(Settings.PERMISSIONS)).contains(Set.of());
        user.inherit(Settings.PERMISSIONS);
        assertThat(user.get(Settings.PERMISSIONS)).isEmpty();
        assertThat(rows).isEmpty();
    }

    @Test
    void refuses_a_level_that_the_catalogue_does_not_name() {
        SettingValues site = new SettingValues(SettingLevel.SITE, rows);
        assertThatThrownBy(() -> site.set(Settings.EXPIRES, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reads_what_the_api_sends() {
        assertThat(Settings.IDLE_TIMEOUT_SECONDS.type().of(120)).isEqualTo(120L);
        assertThat(Settings.EXPIRES.type().of("2027-01-01")).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(Settings.EXPIRES.type().of("never")).isEqualTo(Instant.MAX);
        assertThat(Settings.PERMISSIONS.type().of(List.of("LIST"))).containsExactly(Permission.LIST);
        assertThat(Settings.HOME_FOLDER.type().of("/a//b/./c/")).isEqualTo("a/b/c");
    }

    @Test
    void refuses_what_it_cannot_read() {
        assertThatThrownBy(() -> Settings.SSL.type().of("yes")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Settings.SSL.type().of(null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Settings.IDLE_TIMEOUT_SECONDS.type().of(29)).hasMessageContaining("between");
        assertThatThrownBy(() -> Settings.IDLE_TIMEOUT_SECONDS.type().of("1e9")).hasMessageContaining("whole number");
        assertThatThrownBy(() -> Settings.EXPIRES.type().of("soon")).hasMessageContaining("never");
        assertThatThrownBy(() -> Settings.PERMISSIONS.type().of(List.of("FLY"))).hasMessageContaining("LIST");
        assertThatThrownBy(() -> Settings.PERMISSIONS.type().of(1)).hasMessageContaining("list");
        assertThatThrownBy(() -> Settings.byKey("colour")).hasMessageContaining("no such setting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "a/../../b", "a\\b", "a\u0000b", "a\nb"})
    void refuses_a_home_folder_that_could_lead_elsewhere(String text) {
        assertThatThrownBy(() -> Settings.HOME_FOLDER.type().of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
