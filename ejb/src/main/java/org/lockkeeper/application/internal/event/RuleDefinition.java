package org.lockkeeper.application.internal.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lockkeeper.domain.event.EventValues;

/**
 * What a rule asks for.
 *
 * @param rawConditions as they were given
 */
record RuleDefinition(Map<String, Object> rawConditions, Condition condition, List<ActionSpec> actions) {

    /** Where a plan ends. */
    record Plan(List<ActionSpec> actions, boolean stopsAll) {

        String format() {
            return PlainJson.write(
                    Map.of("actions", actions.stream().map(ActionSpec::raw).toList()));
        }
    }

    /** What is to be done for an event: branches are chosen now, for all that they ask is known. */
    Plan plan(EventValues event) {
        List<ActionSpec> chosen = new ArrayList<>();
        ActionType end = walk(actions, event, chosen);
        return new Plan(List.copyOf(chosen), end == ActionType.STOP_ALL);
    }

    /** The STOP that has ended the walk, else null. */
    private static ActionType walk(List<ActionSpec> specs, EventValues event, List<ActionSpec> chosen) {
        for (ActionSpec spec : specs) {
            ActionType end =
                    switch (spec.type()) {
                        case STOP_RULE, STOP_ALL -> spec.type();
                        case IF -> walk(spec.condition().holds(event) ? spec.then() : spec.otherwise(), event, chosen);
                        default -> {
                            chosen.add(spec);
                            yield null;
                        }
                    };
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    /** The profiles that it uses, in all of its branches. */
    Set<String> profiles() {
        Set<String> names = new TreeSet<>();
        actions.stream().flatMap(ActionSpec::all).forEach(spec -> spec.text("profile")
                .ifPresent(names::add));
        return names;
    }

    /** The stored form. */
    String format() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("conditions", rawConditions);
        object.put("actions", rawActions());
        return PlainJson.write(object);
    }

    List<Map<String, Object>> rawActions() {
        return actions.stream().map(ActionSpec::raw).toList();
    }
}
