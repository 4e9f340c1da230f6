package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.lockkeeper.application.EventRuleInput;
import org.lockkeeper.application.EventRuleView.Retry;
import org.lockkeeper.application.EventRuleView.Trigger;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.SafeName;
import org.lockkeeper.domain.event.EventRule;
import org.lockkeeper.domain.event.TriggerType;

/** Checks what an event rule is wanted to be, and makes it so. */
@Dependent
class RuleInput {

    private static final int MAX_ATTEMPTS = 100;
    private static final int MAX_DELAY_SECONDS = 3_600;
    private static final int ATTEMPTS = 5;
    private static final int DELAY_SECONDS = 10;
    private static final int MAX_DEFINITION = 90_000;

    private final ActionCheck surroundings;
    private final Clock clock;

    @Inject
    RuleInput(LiveActionCheck surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** Changes {@code rule}; where there are errors, the caller rolls back. */
    void apply(EventRuleInput input, EventRule rule, FieldErrors errors) {
        errors.read("name", () -> SafeName.check(input.name())).ifPresent(rule::rename);
        rule.enable(input.enabled() == null || input.enabled());
        trigger(input.trigger(), errors).ifPresent(type -> start(type, input.trigger(), rule, errors));
        retry(input.retry(), rule, errors);
        String definition = definition(input, errors).format();
        errors.require(definition.length() <= MAX_DEFINITION, "actions", "are more than a rule can have");
        rule.define(definition);
    }

    RuleDefinition definition(EventRuleInput input, FieldErrors errors) {
        return new DefinitionReader(errors, surroundings).read(input.conditions(), input.actions());
    }

    Optional<TriggerType> trigger(Trigger trigger, FieldErrors errors) {
        String name = trigger == null ? null : trigger.type();
        Optional<TriggerType> type = Arrays.stream(TriggerType.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
        errors.require(type.isPresent(), "trigger.type", "must be one of " + TriggerType.allServed());
        type.ifPresent(known -> errors.require(
                known.served(),
                "trigger.type",
                "is not served by this version: a rule on " + known + " would never run"));
        return type.filter(TriggerType::served);
    }

    private void start(TriggerType type, Trigger input, EventRule rule, FieldErrors errors) {
        if (type != TriggerType.TIMER) {
            errors.require(input.cron() == null, "trigger.cron", "belongs to TIMER only");
            errors.require(input.zone() == null, "trigger.zone", "belongs to TIMER only");
            rule.startOn(type, null, null);
            rule.fireNext(null);
            return;
        }
        String zone = input.zone() == null ? "UTC" : input.zone();
        Optional<Instant> next = errors.read("trigger.cron", () -> Timers.next(input.cron(), zone, clock.instant()));
        rule.startOn(type, input.cron(), zone);
        rule.fireNext(next.orElse(null));
    }

    private static void retry(Retry retry, EventRule rule, FieldErrors errors) {
        int attempts = retry == null || retry.maxAttempts() == null ? ATTEMPTS : retry.maxAttempts();
        int delay = retry == null || retry.firstDelaySeconds() == null ? DELAY_SECONDS : retry.firstDelaySeconds();
        errors.require(
                attempts >= 1 && attempts <= MAX_ATTEMPTS, "retry.maxAttempts", "must be from 1 to " + MAX_ATTEMPTS);
        errors.require(
                delay >= 1 && delay <= MAX_DELAY_SECONDS,
                "retry.firstDelaySeconds",
                "must be from 1 to " + MAX_DELAY_SECONDS);
        rule.retry(attempts, delay);
    }
}
