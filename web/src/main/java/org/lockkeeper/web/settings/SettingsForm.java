package org.lockkeeper.web.settings;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockkeeper.application.SettingsSheet;

/** The settings of an object as a form, in groups. */
public final class SettingsForm implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String GATE = "GATE";

    private final ArrayList<Group> groups = new ArrayList<>();

    /**
     * Settings that belong together.
     *
     * @param name end of the key of its title
     */
    public record Group(String name, ArrayList<SettingRow> rows) implements Serializable {}

    private SettingsForm(SettingsSheet sheet) {
        boolean gates = sheet.level().equals("SERVER") || sheet.level().equals("SITE");
        Map<String, ArrayList<SettingRow>> byGroup = new TreeMap<>(SettingGroups.ORDER);
        for (SettingsSheet.Row row : sheet.rows()) {
            boolean gate = gates && row.setting().inheritance().equals(GATE);
            byGroup.computeIfAbsent(SettingGroups.of(row.setting().key()), group -> new ArrayList<>())
                    .add(new SettingRow(row, gate));
        }
        byGroup.forEach((name, rows) -> groups.add(new Group(name, rows)));
    }

    /** The form of a sheet. */
    public static SettingsForm of(SettingsSheet sheet) {
        return new SettingsForm(sheet);
    }

    /** In their order. */
    public List<Group> getGroups() {
        return groups;
    }

    /** How many settings the object sets itself. */
    public long getCustoms() {
        return rows().stream().filter(row -> row.isCustom() && !row.isGate()).count();
    }

    /** What the object is to set itself, by key. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        rows().stream()
                .filter(row -> row.isCustom() && !row.isGate())
                .forEach(row -> values.put(row.getKey(), row.value()));
        return values;
    }

    /** Those that the administrator has changed. */
    public List<SettingRow> changed() {
        return rows().stream().filter(row -> !row.isGate() && row.changed()).toList();
    }

    private List<SettingRow> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }
}
