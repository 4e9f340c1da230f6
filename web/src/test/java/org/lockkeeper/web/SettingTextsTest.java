package org.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.domain.settings.Setting;
import org.lockkeeper.domain.settings.Settings;

/** Whoever adds a setting to the catalogue adds its words: settings.properties and settings_de.properties. */
class SettingTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "de"})
    void every_setting_has_a_title_a_help_and_names_for_its_choices(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("org.lockkeeper.web.settings", Locale.forLanguageTag(language));
        assertThat(texts.keySet()).containsAll(wanted());
    }

    private static List<String> wanted() {
        List<String> keys = new ArrayList<>();
        for (Setting<?> setting : Settings.all()) {
            keys.add(setting.key());
            keys.add(setting.key() + ".help");
            setting.type().shape().choices().forEach(choice -> keys.add(setting.key() + "." + choice));
        }
        return keys;
    }
}
