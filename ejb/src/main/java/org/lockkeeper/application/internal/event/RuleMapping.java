package org.lockkeeper.application.internal.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lockkeeper.application.EventRuleView;
import org.lockkeeper.application.EventRuleView.Retry;
import org.lockkeeper.application.EventRuleView.Trigger;
import org.lockkeeper.application.EventRunView;
import org.lockkeeper.application.EventRunView.Outcome;
import org.lockkeeper.domain.event.EventRule;
import org.lockkeeper.domain.event.EventValues;
import org.lockkeeper.domain.event.RuleRun;
import org.lockkeeper.domain.event.RunAction;
import org.lockkeeper.domain.event.RunState;

/** What is shown of rules and runs. */
final class RuleMapping {

    private RuleMapping() {}

    static EventRuleView view(EventRule rule) {
        RuleDefinition definition = DefinitionReader.stored(rule.definition());
        return new EventRuleView(
                rule.site().name(),
                rule.name(),
                rule.enabled(),
                rule.rank(),
                new Trigger(
                        rule.trigger().name(),
                        rule.cron().orElse(null),
                        rule.zone().orElse(null)),
                definition.rawConditions(),
                definition.rawActions(),
                new Retry(rule.maxAttempts(), rule.firstDelaySeconds()),
                rule.version());
    }

    /** For the audit. */
    static Map<String, Object> fields(EventRule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", rule.name());
        fields.put("enabled", rule.enabled());
        fields.put("position", rule.rank());
        fields.put("trigger", rule.trigger());
        fields.put("cron", rule.cron().orElse(null));
        fields.put("zone", rule.zone().orElse(null));
        fields.put("maxAttempts", rule.maxAttempts());
        fields.put("firstDelaySeconds", rule.firstDelaySeconds());
        fields.put("definition", rule.definition());
        return fields;
    }

    static EventRunView view(RuleRun run) {
        Map<String, String> values = new LinkedHashMap<>(run.values().asMap());
        values.remove(EventValues.FILE);
        return new EventRunView(
                run.id(),
                run.site(),
                run.rule(),
                run.trigger().name(),
                run.eventAt(),
                run.state().name(),
                values,
                run.attempts(),
                run.problem().orElse(null),
                run.state() == RunState.WAITING ? run.nextAttemptAt() : null,
                run.finishedAt().orElse(null),
                run.history().stream().map(RuleMapping::outcome).toList());
    }

    private static Outcome outcome(RunAction action) {
        return new Outcome(
                action.action(),
                action.type(),
                action.succeeded(),
                action.detail(),
                action.startedAt(),
                action.milliseconds());
    }
}
