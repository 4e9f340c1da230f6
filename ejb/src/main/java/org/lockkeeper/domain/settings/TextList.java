package org.lockkeeper.domain.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A list of short texts, each checked, in the administrator's order. Stored a line each.
 *
 * @param check takes an entry, and may put it into its normal form
 */
record TextList(UnaryOperator<String> check) implements SettingType<List<String>> {

    private static final int MAX_ENTRIES = 1_000;
    private static final int MAX_LENGTH = 200;

    @Override
    public List<String> of(Object value) {
        List<String> entries = entries(value);
        if (entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("must have at most " + MAX_ENTRIES + " entries");
        }
        return entries.stream().map(this::checked).toList();
    }

    @Override
    public String toText(List<String> value) {
        return String.join("\n", value);
    }

    @Override
    public SettingShape shape() {
        return SettingShape.of(SettingShape.Kind.LIST);
    }

    private static List<String> entries(Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf).toList();
        }
        if (value instanceof String text) {
            return Arrays.stream(text.split("\n"))
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        }
        throw new IllegalArgumentException("must be a list of texts");
    }

    private String checked(String entry) {
        if (entry.isBlank() || entry.length() > MAX_LENGTH || entry.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("has an entry that is empty, too long, or has control characters");
        }
        return check.apply(entry.strip());
    }
}
