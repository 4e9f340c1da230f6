package org.lockkeeper.application.internal.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lockkeeper.application.internal.event.ActionType.Field;
import org.lockkeeper.application.internal.input.FieldErrors;

/** Checks the fields of one action. */
final class FieldReader {

    private static final int MAX_TEXT = 8_000;
    private static final int MAX_ITEMS = 50;

    private final FieldErrors errors;
    private final String place;
    private final Map<String, Object> raw;

    FieldReader(FieldErrors errors, String place, Map<String, Object> raw) {
        this.errors = errors;
        this.place = place;
        this.raw = raw;
    }

    void check(Field field) {
        String name = place + "." + field.name();
        Object value = raw.get(field.name());
        if (value == null || value.equals("")) {
            errors.require(!field.required(), name, "must be given");
            return;
        }
        switch (field.kind()) {
            case PROFILE -> errors.require(value instanceof String, name, "must be the name of a profile");
            case PATH -> path(name, value);
            case LINE -> text(name, value);
            case LIST -> list(name, value);
            case NUMBER -> number(field, name, value);
            default -> errors.require(value instanceof Boolean, name, "must be true or false");
        }
    }

    private void path(String name, Object value) {
        text(name, value);
        errors.require(
                Arrays.stream(value.toString().split("/")).noneMatch(".."::equals)
                        && value.toString().chars().noneMatch(Character::isISOControl),
                name,
                "must hold neither \"..\" nor control characters");
    }

    private void text(String name, Object value) {
        errors.require(
                value instanceof String && value.toString().length() <= MAX_TEXT,
                name,
                "must be a text of at most " + MAX_TEXT + " characters");
        errors.read(name, () -> {
            TextTemplate.check(value.toString(), Variables.forActions());
            return value;
        });
    }

    private void list(String name, Object value) {
        List<?> items = value instanceof List<?> list ? list : List.of(value);
        errors.require(items.size() <= MAX_ITEMS, name, "must have at most " + MAX_ITEMS + " items");
        items.forEach(item -> text(name, item));
    }

    private void number(Field field, String name, Object value) {
        errors.require(
                value instanceof Long number && number >= field.min() && number <= field.max(),
                name,
                "must be a whole number from " + field.min() + " to " + field.max());
    }
}
