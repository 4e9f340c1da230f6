package org.lockkeeper.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.lockkeeper.application.SettingView;

/** Settings and their values in the words of the page's language. */
@Named("settingText")
@RequestScoped
public class SettingTexts {

    private static final String BUNDLE = "org.lockkeeper.web.settings";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    FacesContext faces;

    /** The name of a setting. */
    public String title(SettingView setting) {
        return text(setting.key());
    }

    /** What it is for. */
    public String help(SettingView setting) {
        return text(setting.key() + ".help");
    }

    /** One of its choices. */
    public String choice(SettingView setting, String choice) {
        return text(setting.key() + "." + choice);
    }

    /** A value of it, to be read. */
    public String value(SettingView setting, Object value) {
        return switch (setting.type()) {
            case "BOOLEAN" -> word(Boolean.parseBoolean(String.valueOf(value)) ? "on" : "off");
            case "CHOICE" -> choice(setting, String.valueOf(value));
            case "CHOICES" -> choices(setting, value);
            case "LIST", "FOLDERS" -> list(value);
            case "NUMBER" -> "unlimited".equals(value) ? word("setting.unlimited") : String.valueOf(value);
            case "INSTANT" -> "never".equals(value) ? word("setting.never") : String.valueOf(value);
            default -> value == null || value.toString().isEmpty() ? word("setting.none") : value.toString();
        };
    }

    private String choices(SettingView setting, Object value) {
        List<?> names = value instanceof Collection<?> all ? List.copyOf(all) : List.of();
        if (names.size() == setting.choices().size()) {
            return word("setting.all");
        }
        return names.isEmpty()
                ? word("setting.none")
                : names.stream().map(name -> choice(setting, name.toString())).collect(Collectors.joining(", "));
    }

    private String list(Object value) {
        return value instanceof Collection<?> all && !all.isEmpty()
                ? all.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : word("setting.none");
    }

    private String word(String key) {
        return faces.getApplication().getResourceBundle(faces, "msg").getString(key);
    }

    private String text(String key) {
        Locale locale = faces.getViewRoot().getLocale();
        return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
    }
}
