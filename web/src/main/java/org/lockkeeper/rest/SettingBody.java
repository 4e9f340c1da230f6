package org.lockkeeper.rest;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.SettingView;

/** An entry of the catalogue of settings, as the API shows it. Its words are those of the pages, in English. */
@Schema(name = "Setting")
public record SettingBody(
        String key,

        @Schema(enumeration = {"BOOLEAN", "NUMBER", "TEXT", "CHOICE", "CHOICES", "LIST", "INSTANT", "FOLDERS"})
        String type,

        String title,
        String help,
        List<String> choices,
        @Schema(nullable = true) Long min,

        @Schema(nullable = true, description = "Largest number; \"unlimited\" is allowed as well")
        Long max,

        @Schema(
                enumeration = {"OVERRIDE", "GATE"},
                description = "OVERRIDE: the nearest value wins; GATE: Server and Site must both be on")
        String inheritance,

        List<String> levels,
        Object defaultValue) {

    private static final String BUNDLE = "org.lockkeeper.web.settings";

    static SettingBody of(SettingView view) {
        return new SettingBody(
                view.key(),
                view.type(),
                text(view.key(), view.key()),
                text(view.key() + ".help", ""),
                view.choices(),
                view.min(),
                view.max(),
                view.inheritance(),
                view.levels(),
                view.defaultValue());
    }

    private static String text(String key, String fallback) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        try {
            return texts.getString(key);
        } catch (MissingResourceException untitled) {
            return fallback;
        }
    }
}
