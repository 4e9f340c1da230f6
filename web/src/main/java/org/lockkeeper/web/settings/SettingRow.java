package org.lockkeeper.web.settings;

import java.io.Serializable;
import java.util.Objects;
import org.lockkeeper.application.EffectiveView;
import org.lockkeeper.application.SettingView;
import org.lockkeeper.application.SettingsSheet.Row;

/** One setting of an object: inherited, or custom with a field. */
public class SettingRow implements Serializable {

    static final String INHERIT = "INHERIT";
    static final String CUSTOM = "CUSTOM";
    private static final long serialVersionUID = 1;

    private final transient Row row;
    private final boolean gate;
    private boolean custom;
    private SettingInput input;

    /**
     * As the sheet has it.
     *
     * @param gate whether it is the gate of the object itself, which is a field of its own and no setting
     */
    SettingRow(Row row, boolean gate) {
        this.row = row;
        this.gate = gate;
        custom = row.custom();
        input = SettingInput.of(
                row.setting(), custom ? row.own() : row.inherited().value());
    }

    /** What the setting is. */
    public SettingView getSetting() {
        return row.setting();
    }

    /** Its key in the API. */
    public String getKey() {
        return row.setting().key();
    }

    /** What would be in force without a value of the object's own. */
    public EffectiveView getInherited() {
        return row.inherited();
    }

    /** What is in force, to be read. */
    public Object getShown() {
        return custom ? row.effective().value() : row.inherited().value();
    }

    /** The level whose closed gate decides, or null. */
    public String getGatedBy() {
        return row.effective().gatedBy();
    }

    /** Whether the setting is shown, but set elsewhere on the object. */
    public boolean isGate() {
        return gate;
    }

    /** {@code INHERIT} or {@code CUSTOM}, for the switch. */
    public String getMode() {
        return custom ? CUSTOM : INHERIT;
    }

    /** A field that was inherited until now begins with what it inherited. */
    public void setMode(String mode) {
        boolean wanted = CUSTOM.equals(mode);
        if (wanted && !custom) {
            input = SettingInput.of(row.setting(), row.inherited().value());
        }
        custom = wanted;
    }

    /** Back to what is inherited. */
    public void reset() {
        custom = false;
    }

    /** Whether the object sets it itself. */
    public boolean isCustom() {
        return custom;
    }

    /** The field; counts only where custom. */
    public SettingInput getInput() {
        return input;
    }

    /** As the service takes it; null inherits. */
    Object value() {
        return custom ? input.value() : null;
    }

    /** Whether the administrator has changed it. */
    boolean changed() {
        Object now = value();
        return row.custom() != custom || custom && !Objects.equals(String.valueOf(row.own()), String.valueOf(now));
    }
}
