package org.lockkeeper.application.internal.event;

import java.util.List;
import org.lockkeeper.domain.event.EventValues;

/** What must hold of an event; a tree. */
sealed interface Condition {

    boolean holds(EventValues event);

    /** Holds of everything. */
    Condition ALWAYS = new All(List.of());

    /** All of them. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(EventValues event) {
            return parts.stream().allMatch(part -> part.holds(event));
        }
    }

    /** At least one of them. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(EventValues event) {
            return parts.stream().anyMatch(part -> part.holds(event));
        }
    }

    /** The opposite. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(EventValues event) {
            return !part.holds(event);
        }
    }

    /** One variable; a variable that the event does not have, or that is no number or address, matches nothing. */
    record Comparison(String variable, Operator operator, String value) implements Condition {
        @Override
        public boolean holds(EventValues event) {
            try {
                return event.get(variable)
                        .map(actual -> operator.holds(actual, value))
                        .orElse(false);
            } catch (IllegalArgumentException notComparable) {
                return false;
            }
        }
    }
}
