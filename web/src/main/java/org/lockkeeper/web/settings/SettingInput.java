package org.lockkeeper.web.settings;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.lockkeeper.application.SettingView;

/** What stands in the field of a setting, whatever its type; it is checked by the service, not here. */
public final class SettingInput implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String UNLIMITED = "unlimited";
    private static final String NEVER = "never";

    private final String type;
    private final transient Object original;
    private String text = "";
    private boolean flag;
    private boolean open;
    private List<String> names = List.of();

    private SettingInput(String type, Object value) {
        this.type = type;
        this.original = value;
        switch (type) {
            case "BOOLEAN" -> flag = Boolean.parseBoolean(String.valueOf(value));
            case "CHOICES" -> names = texts(value);
            case "LIST" -> text = String.join("\n", texts(value));
            default -> fill(value);
        }
    }

    /** A field that shows a value of a setting. */
    static SettingInput of(SettingView setting, Object value) {
        return new SettingInput(setting.type(), value);
    }

    private void fill(Object value) {
        open = UNLIMITED.equals(value) || NEVER.equals(value);
        text = open || value == null ? "" : value.toString();
    }

    /** As services take it; never null, which would mean to inherit. */
    Object value() {
        return switch (type) {
            case "BOOLEAN" -> flag;
            case "CHOICES" -> List.copyOf(names);
            case "LIST" ->
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            case "NUMBER" -> open ? UNLIMITED : text.strip();
            case "INSTANT" -> open ? NEVER : text.strip();
            case "TEXT", "CHOICE" -> text;
            default -> original;
        };
    }

    private static List<String> texts(Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Of a line of text, a number, a choice, an instant, or a list with an entry a line. */
    public String getText() {
        return text;
    }

    /** Null, as Faces hands over an empty field, is an empty text. */
    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    /** Of a setting that is on or off. */
    public boolean isFlag() {
        return flag;
    }

    /** Of a setting that is on or off. */
    public void setFlag(boolean flag) {
        this.flag = flag;
    }

    /** Whether a number is without limit, or an instant never comes. */
    public boolean isOpen() {
        return open;
    }

    /** Whether a number is without limit, or an instant never comes. */
    public void setOpen(boolean open) {
        this.open = open;
    }

    /** Of a setting with several choices. */
    public List<String> getNames() {
        return names;
    }

    /** Of a setting with several choices. */
    public void setNames(List<String> names) {
        this.names = List.copyOf(names);
    }
}
