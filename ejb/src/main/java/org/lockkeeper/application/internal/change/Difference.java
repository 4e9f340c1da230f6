package org.lockkeeper.application.internal.change;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change changed, for the audit: the fields that differ, as {@code key=value}, before and after. Hand in what may be
 * seen only; a null value is an unset one and is left out.
 */
public record Difference(String before, String after) {

    /** Between two states of an object. */
    public static Difference between(Map<String, ?> before, Map<String, ?> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return new Difference(text(before, keys), text(after, keys));
    }

    /** Of a new object. */
    public static Difference created(Map<String, ?> after) {
        return between(Map.of(), after);
    }

    /** Of an object that is no more. */
    public static Difference deleted(Map<String, ?> before) {
        return between(before, Map.of());
    }

    /** Whether nothing differs. */
    public boolean none() {
        return before.isEmpty() && after.isEmpty();
    }

    private static String text(Map<String, ?> state, Set<String> keys) {
        return keys.stream()
                .filter(key -> state.get(key) != null)
                .map(key -> key + "=" + state.get(key))
                .collect(Collectors.joining(", "));
    }
}
