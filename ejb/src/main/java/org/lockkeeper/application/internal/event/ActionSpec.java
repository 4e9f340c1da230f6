package org.lockkeeper.application.internal.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One action as an administrator has written it.
 *
 * @param raw its JSON, as it was given
 * @param condition of an IF
 * @param then of an IF
 * @param otherwise the {@code else} of an IF
 * @param ifFailed what is done once when it has failed for good
 */
public record ActionSpec(
        ActionType type,
        Map<String, Object> raw,
        Condition condition,
        List<ActionSpec> then,
        List<ActionSpec> otherwise,
        List<ActionSpec> ifFailed) {

    /** A text, with its variables as they were written. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(raw.get(field)).map(Object::toString);
    }

    /** A number. */
    public Optional<Long> number(String field) {
        return raw.get(field) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** A switch; off where it is not given. */
    public boolean flag(String field) {
        return Boolean.TRUE.equals(raw.get(field));
    }

    /** Texts; a single one counts as a list. */
    public List<String> list(String field) {
        Object value = raw.get(field);
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** Where it queues: what may be slow or down, and must not hold up others. */
    public String lane() {
        return text("profile").map(name -> "profile:" + name).orElse("local");
    }

    /** This one, and all in its branches. */
    Stream<ActionSpec> all() {
        return Stream.concat(
                Stream.of(this),
                Stream.of(then, otherwise, ifFailed).flatMap(List::stream).flatMap(ActionSpec::all));
    }
}
