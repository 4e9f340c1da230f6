package org.lockkeeper.application.internal.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.application.internal.input.FieldErrors;

/** Reads conditions and actions, and gathers all that is wrong with them. */
final class DefinitionReader {

    private static final int MAX_ACTIONS = 50;
    private static final int MAX_DEPTH = 8;
    private static final Set<String> BRANCHES = Set.of("conditions", "then", "else");

    private final FieldErrors errors;
    private final ConditionReader conditions;
    private final ActionCheck surroundings;

    DefinitionReader(FieldErrors errors, ActionCheck surroundings) {
        this.errors = errors;
        this.surroundings = surroundings;
        this.conditions = new ConditionReader(errors);
    }

    /** Reads what was stored, and so was checked before. */
    static RuleDefinition stored(String json) {
        Map<String, Object> object = PlainJson.readObject(json);
        FieldErrors errors = new FieldErrors();
        RuleDefinition definition = new DefinitionReader(errors, ActionCheck.NONE)
                .read(asMap(object.get("conditions")), object.get("actions"));
        errors.throwIfAny();
        return definition;
    }

    /** Reads a plan that was stored. */
    static List<ActionSpec> storedPlan(String json) {
        FieldErrors errors = new FieldErrors();
        List<ActionSpec> actions = new DefinitionReader(errors, ActionCheck.NONE)
                .actions("actions", PlainJson.readObject(json).get("actions"), 0);
        errors.throwIfAny();
        return actions;
    }

    RuleDefinition read(Map<String, Object> rawConditions, Object rawActions) {
        Map<String, Object> given = rawConditions == null ? Map.of() : rawConditions;
        Condition condition = given.isEmpty() ? Condition.ALWAYS : conditions.read("conditions", given, 0);
        List<ActionSpec> actions = actions("actions", rawActions, 0);
        errors.require(!actions.isEmpty(), "actions", "must have at least one action");
        return new RuleDefinition(given, condition, actions);
    }

    private List<ActionSpec> actions(String field, Object raw, int depth) {
        if (raw == null) {
            return List.of();
        }
        if (!(raw instanceof List<?> items) || items.size() > MAX_ACTIONS || depth > MAX_DEPTH) {
            errors.add(field, "must be a list of at most " + MAX_ACTIONS + " actions, at most " + MAX_DEPTH + " deep");
            return List.of();
        }
        List<ActionSpec> specs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String place = field + "[" + i + "]";
            if (items.get(i) instanceof Map<?, ?>) {
                action(place, asMap(items.get(i)), depth).ifPresent(specs::add);
            } else {
                errors.add(place, "must be an object");
            }
        }
        return specs;
    }

    private Optional<ActionSpec> action(String place, Map<String, Object> raw, int depth) {
        Optional<ActionType> type = ActionType.of(String.valueOf(raw.get("type")));
        if (type.isEmpty()) {
            errors.add(place + ".type", "must be one of " + List.of(ActionType.values()));
            return Optional.empty();
        }
        raw.keySet().stream()
                .filter(key -> !allowed(type.get(), key))
                .forEach(key -> errors.add(place + "." + key, "is no field of " + type.get()));
        type.get().fields().forEach(field -> new FieldReader(errors, place, raw).check(field));
        surroundings.check(place, type.get(), raw, errors);
        boolean branches = type.get() == ActionType.IF;
        if (branches) {
            errors.require(raw.get("conditions") instanceof Map<?, ?>, place + ".conditions", "must be an object");
        }
        return Optional.of(new ActionSpec(
                type.get(),
                raw,
                branches ? conditions.read(place + ".conditions", asMap(raw.get("conditions")), 0) : Condition.ALWAYS,
                branches ? actions(place + ".then", raw.get("then"), depth + 1) : List.of(),
                branches ? actions(place + ".else", raw.get("else"), depth + 1) : List.of(),
                actions(place + ".ifFailed", raw.get("ifFailed"), depth + 1)));
    }

    private static boolean allowed(ActionType type, String key) {
        return key.equals("type")
                || type.field(key).isPresent()
                || key.equals("ifFailed") && !type.directs()
                || type == ActionType.IF && BRANCHES.contains(key);
    }

    static Map<String, Object> asMap(Object raw) {
        Map<String, Object> typed = new LinkedHashMap<>();
        if (raw instanceof Map<?, ?> map) {
            map.forEach((key, value) -> typed.put(String.valueOf(key), value));
        }
        return typed;
    }
}
