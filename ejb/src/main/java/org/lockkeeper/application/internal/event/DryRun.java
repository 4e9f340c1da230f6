package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.application.DryRunView;
import org.lockkeeper.application.DryRunView.Match;
import org.lockkeeper.application.EventRuleInput;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.event.EventRepository;
import org.lockkeeper.domain.event.EventValues;
import org.lockkeeper.domain.event.OutboxEvent;
import org.lockkeeper.domain.event.TriggerType;

/** What a rule would have done with the events of the last days; nothing is done. */
@Dependent
class DryRun {

    private static final int MAX_DAYS = 30;

    private final EventRepository events;
    private final RuleInput input;
    private final Clock clock;

    @Inject
    DryRun(EventRepository events, RuleInput input, Clock clock) {
        this.events = events;
        this.input = input;
        this.clock = clock;
    }

    DryRunView of(String site, EventRuleInput wanted, int days) {
        FieldErrors errors = new FieldErrors();
        errors.require(days >= 1 && days <= MAX_DAYS, "days", "must be from 1 to " + MAX_DAYS);
        RuleDefinition definition = input.definition(wanted, errors);
        TriggerType trigger = input.trigger(wanted.trigger(), errors).orElse(null);
        errors.throwIfAny();
        List<OutboxEvent> seen =
                events.since(clock.instant().minus(Duration.ofDays(days)), site, trigger, DryRunView.MAX_EVENTS);
        List<Match> matches = new ArrayList<>();
        for (OutboxEvent event : seen) {
            EventValues values = Variables.complete(event.values(), trigger, site, event.occurredAt())
                    .with("rule", wanted.name() == null ? "" : wanted.name());
            if (definition.condition().holds(values)) {
                matches.add(match(event, values, definition.plan(values)));
            }
        }
        return new DryRunView(seen.size(), matches);
    }

    private static Match match(OutboxEvent event, EventValues values, RuleDefinition.Plan plan) {
        return new Match(
                event.occurredAt(),
                event.trigger().name(),
                values.get(EventValues.PATH).orElse(""),
                values.get("user").orElse(""),
                plan.actions().stream().map(spec -> describe(spec, values)).toList());
    }

    /** The action with its fields, the variables put in. */
    private static String describe(ActionSpec spec, EventValues values) {
        StringBuilder text = new StringBuilder(spec.type().name());
        spec.type().fields().stream()
                .filter(field -> spec.raw().get(field.name()) != null)
                .forEach(field -> text.append(' ')
                        .append(field.name())
                        .append('=')
                        .append(String.join(
                                ", ",
                                spec.list(field.name()).stream()
                                        .map(item -> TextTemplate.expand(item, values, escape(field)))
                                        .toList())));
        return text.toString();
    }

    private static Escape escape(ActionType.Field field) {
        return field.kind() == ActionType.Field.Kind.PATH ? Escape.PATH : Escape.LINE;
    }
}
