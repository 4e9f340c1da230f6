package org.lockkeeper.application.internal.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lockkeeper.application.internal.input.FieldErrors;

/**
 * Reads a tree of conditions: {@code {"all": [...]}}, {@code {"any": [...]}}, {@code {"not": {...}}}, or {@code
 * {"variable": "name", "operator": "MATCHES", "value": "*.csv"}}.
 */
final class ConditionReader {

    private static final int MAX_PARTS = 50;
    private static final int MAX_DEPTH = 8;

    private final FieldErrors errors;

    ConditionReader(FieldErrors errors) {
        this.errors = errors;
    }

    Condition read(String field, Map<String, Object> raw, int depth) {
        if (depth > MAX_DEPTH) {
            errors.add(field, "is more than " + MAX_DEPTH + " deep");
            return Condition.ALWAYS;
        }
        if (raw.containsKey("all")) {
            return new Condition.All(parts(field + ".all", alone(field, raw, "all"), depth));
        }
        if (raw.containsKey("any")) {
            return new Condition.Any(parts(field + ".any", alone(field, raw, "any"), depth));
        }
        if (raw.containsKey("not")) {
            return new Condition.Not(read(field + ".not", DefinitionReader.asMap(alone(field, raw, "not")), depth + 1));
        }
        return comparison(field, raw);
    }

    private Object alone(String field, Map<String, Object> raw, String key) {
        errors.require(raw.size() == 1, field, "must have nothing beside \"" + key + "\"");
        return raw.get(key);
    }

    private List<Condition> parts(String field, Object raw, int depth) {
        if (!(raw instanceof List<?> items) || items.isEmpty() || items.size() > MAX_PARTS) {
            errors.add(field, "must be a list of 1 to " + MAX_PARTS + " conditions");
            return List.of();
        }
        return IntStream.range(0, items.size())
                .mapToObj(i -> read(field + "[" + i + "]", DefinitionReader.asMap(items.get(i)), depth + 1))
                .toList();
    }

    private Condition comparison(String field, Map<String, Object> raw) {
        String variable = String.valueOf(raw.get("variable"));
        errors.require(
                Variables.forConditions().contains(variable),
                field + ".variable",
                "must be one of " + new TreeSet<>(Variables.forConditions()));
        Optional<Operator> operator = Arrays.stream(Operator.values())
                .filter(known -> known.name().equals(raw.get("operator")))
                .findFirst();
        errors.require(operator.isPresent(), field + ".operator", "must be one of " + List.of(Operator.values()));
        String value = raw.get("value") == null ? "" : raw.get("value").toString();
        operator.ifPresent(known -> errors.read(field + ".value", () -> {
            known.check(value);
            return value;
        }));
        return new Condition.Comparison(variable, operator.orElse(Operator.EQUALS), value);
    }
}
