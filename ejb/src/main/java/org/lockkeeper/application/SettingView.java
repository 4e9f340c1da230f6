package org.lockkeeper.application;

import java.util.List;

/**
 * An entry of the catalogue of settings.
 *
 * @param key as in every {@code settings} of the API
 * @param type {@code BOOLEAN}, {@code NUMBER}, {@code TEXT}, {@code CHOICE}, {@code CHOICES}, {@code LIST}, {@code INSTANT}
 *     or {@code FOLDERS}
 * @param choices the only values, or entries, where they are given
 * @param min smallest number; null for other types
 * @param max largest number short of {@code "unlimited"}; null for other types
 * @param inheritance {@code OVERRIDE}: the nearest value wins; {@code GATE}: Server and Site must both be on
 * @param levels where it may be set, from the outermost
 * @param defaultValue in force where no level says otherwise
 */
public record SettingView(
        String key,
        String type,
        List<String> choices,
        Long min,
        Long max,
        String inheritance,
        List<String> levels,
        Object defaultValue) {}
