package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.event.EventRepository;
import org.lockkeeper.domain.event.EventRule;
import org.lockkeeper.domain.event.EventValues;
import org.lockkeeper.domain.event.OutboxEvent;
import org.lockkeeper.domain.event.RuleRepository;
import org.lockkeeper.domain.event.RuleRun;
import org.lockkeeper.domain.event.RunRepository;
import org.lockkeeper.domain.event.TriggerType;

/** Compares events with rules and plans the runs: in one transaction, so that each event is compared exactly once. */
@Dependent
class RuleMatcher {

    private static final int BATCH = 200;

    private final UnitOfWork transactions;
    private final EventRepository events;
    private final RuleRepository rules;
    private final RunRepository runs;
    private final Clock clock;

    @Inject
    RuleMatcher(
            UnitOfWork transactions, EventRepository events, RuleRepository rules, RunRepository runs, Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.rules = rules;
        this.runs = runs;
        this.clock = clock;
    }

    /** Compares all that waits. */
    void matchAll() {
        transactions.run(this::fireTimers);
        int compared;
        do {
            compared = transactions.call(this::matchBatch);
        } while (compared == BATCH);
    }

    private void fireTimers() {
        Instant now = clock.instant();
        for (EventRule rule : rules.due(now)) {
            start(rule, new OutboxEvent(now, TriggerType.TIMER, rule.site().name(), EventValues.parse("")));
            rule.fireNext(Timers.next(rule.cron().orElseThrow(), rule.zone().orElse("UTC"), now));
        }
    }

    private int matchBatch() {
        List<OutboxEvent> batch = events.unmatched(BATCH);
        batch.forEach(event -> {
            match(event);
            event.markMatched();
        });
        return batch.size();
    }

    private void match(OutboxEvent event) {
        Set<String> stopped = new HashSet<>();
        for (EventRule rule : rules.listening(event.site(), event.trigger())) {
            String site = rule.site().name();
            if (stopped.contains(site)) {
                continue;
            }
            RuleDefinition definition = DefinitionReader.stored(rule.definition());
            EventValues values = values(rule, event);
            if (definition.condition().holds(values)
                    && plan(rule, event, values, definition).stopsAll()) {
                stopped.add(site);
            }
        }
    }

    /** Plans a run without asking for conditions; empty where its branches choose no action. */
    Optional<RuleRun> start(EventRule rule, OutboxEvent event) {
        RuleDefinition.Plan plan = DefinitionReader.stored(rule.definition()).plan(values(rule, event));
        return add(rule, event, plan);
    }

    static EventValues values(EventRule rule, OutboxEvent event) {
        return Variables.complete(event.values(), event.trigger(), rule.site().name(), event.occurredAt())
                .with("rule", rule.name());
    }

    private RuleDefinition.Plan plan(EventRule rule, OutboxEvent event, EventValues values, RuleDefinition definition) {
        RuleDefinition.Plan plan = definition.plan(values);
        add(rule, event, plan);
        return plan;
    }

    private Optional<RuleRun> add(EventRule rule, OutboxEvent event, RuleDefinition.Plan plan) {
        if (plan.actions().isEmpty()) {
            return Optional.empty();
        }
        RuleRun run = new RuleRun(rule, event, orderKey(rule, event), clock.instant());
        run.plan(plan.format(), plan.actions().get(0).lane());
        runs.add(run);
        return Optional.of(run);
    }

    /** Runs of one rule for one path go in order; all others are free of each other. */
    private static String orderKey(EventRule rule, OutboxEvent event) {
        String path = event.values().get(EventValues.PATH).orElseGet(() -> UUID.randomUUID()
                .toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((rule.id() + "\n" + path).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
