package org.lockkeeper.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lockkeeper.application.EffectiveView;
import org.lockkeeper.application.SettingView;
import org.lockkeeper.application.SettingsSheet;
import org.lockkeeper.application.SettingsSheet.Row;

class SettingsFormTest {

    private static final List<String> EVERYWHERE = List.of("SERVER", "SITE", "TEMPLATE", "USER");

    @Test
    void only_custom_values_are_sent_and_the_others_inherit() {
        SettingsForm form =
                form("USER", row("quotaMiB", "NUMBER", 500L, "unlimited"), row("ssl", "BOOLEAN", null, true));

        assertThat(form.values()).isEqualTo(Map.of("quotaMiB", "500"));
        assertThat(form.getCustoms()).isOne();
        assertThat(form.changed()).isEmpty();
    }

    @Test
    void a_setting_that_becomes_custom_begins_with_what_it_inherited() {
        SettingsForm form = form("USER", row("idleTimeoutSeconds", "NUMBER", null, 600L));
        SettingRow row = only(form);
        row.setMode("CUSTOM");

        assertThat(row.getInput().getText()).isEqualTo("600");
        assertThat(form.changed()).containsExactly(row);
        assertThat(form.values()).containsEntry("idleTimeoutSeconds", "600");

        row.reset();
        assertThat(form.values()).isEmpty();
        assertThat(form.changed()).isEmpty();
    }

    @Test
    void the_gate_of_a_Site_is_shown_but_never_sent_as_a_setting() {
        SettingsForm form = form("SITE", row("ssl", "BOOLEAN", true, true));

        assertThat(only(form).isGate()).isTrue();
        assertThat(form.values()).isEmpty();
        assertThat(form.getCustoms()).isZero();
    }

    @Test
    void the_gate_of_a_user_is_a_setting_like_others() {
        SettingsForm form = form("USER", row("ssl", "BOOLEAN", false, true));

        assertThat(form.values()).isEqualTo(Map.of("ssl", false));
    }

    @Test
    void fields_give_back_what_they_were_filled_with() {
        assertThat(round("NUMBER", "unlimited")).isEqualTo("unlimited");
        assertThat(round("INSTANT", "never")).isEqualTo("never");
        assertThat(round("INSTANT", "2027-12-31T00:00:00Z")).isEqualTo("2027-12-31T00:00:00Z");
        assertThat(round("LIST", List.of("10.0.0.0/8", "::1"))).isEqualTo(List.of("10.0.0.0/8", "::1"));
        assertThat(round("CHOICES", List.of("LIST"))).isEqualTo(List.of("LIST"));
        assertThat(round("CHOICE", "HIGHEST")).isEqualTo("HIGHEST");
        assertThat(round("TEXT", "")).isEqualTo("");
    }

    @Test
    void a_kind_without_a_field_is_left_as_it_is() {
        List<Map<String, Object>> folders = List.of(Map.of("path", "/in"));

        assertThat(round("FOLDERS", folders)).isEqualTo(folders);
    }

    @Test
    void an_emptied_number_is_sent_for_the_service_to_refuse_and_does_not_inherit() {
        SettingsForm form = form("USER", row("quotaMiB", "NUMBER", 500L, "unlimited"));
        only(form).getInput().setText(null);

        assertThat(form.values()).containsEntry("quotaMiB", "");
    }

    @Test
    void blank_lines_of_a_list_are_no_entries() {
        SettingInput input = SettingInput.of(setting("deniedAddresses", "LIST"), List.of());
        input.setText(" 10.0.0.1 \r\n\n 10.0.0.2");

        assertThat(input.value()).isEqualTo(List.of("10.0.0.1", "10.0.0.2"));
    }

    @Test
    void settings_stand_in_groups_and_unknown_ones_at_the_end() {
        SettingsForm form = form(
                "USER",
                row("somethingNew", "TEXT", null, ""),
                row("quotaMiB", "NUMBER", null, 1L),
                row("authentication", "CHOICE", null, "PASSWORD"));

        assertThat(form.getGroups()).extracting(SettingsForm.Group::name).containsExactly("access", "files", "other");
    }

    private static Object round(String type, Object value) {
        return SettingInput.of(setting("x", type), value).value();
    }

    private static SettingRow only(SettingsForm form) {
        return form.getGroups().get(0).rows().get(0);
    }

    private static SettingsForm form(String level, Row... rows) {
        return SettingsForm.of(new SettingsSheet(level, List.of(rows)));
    }

    private static Row row(String key, String type, Object own, Object inherited) {
        EffectiveView above = new EffectiveView(inherited, "DEFAULT", "", null);
        EffectiveView effective = own == null ? above : new EffectiveView(own, "USER", "u", null);
        return new Row(setting(key, type), own, above, effective);
    }

    private static SettingView setting(String key, String type) {
        String inheritance = key.equals("ssl") ? "GATE" : "OVERRIDE";
        return new SettingView(key, type, List.of(), null, null, inheritance, EVERYWHERE, null);
    }
}
