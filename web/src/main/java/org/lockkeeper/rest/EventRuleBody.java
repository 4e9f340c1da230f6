package org.lockkeeper.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.EventRuleInput;
import org.lockkeeper.application.EventRuleView;
import org.lockkeeper.application.EventRuleView.Retry;
import org.lockkeeper.application.EventRuleView.Trigger;

/**
 * An event rule, as the API shows and takes it.
 *
 * @param name unique on its Site
 * @param enabled absent: true
 * @param position among the rules of its Site, from 0; absent: where it is, or the end
 * @param trigger what starts it; {@code cron} and {@code zone} belong to {@code TIMER}
 * @param conditions a tree of {@code all}, {@code any}, {@code not} and comparisons; empty where there are none
 * @param actions each with its {@code type}, and the fields of this type
 * @param retry absent: five attempts, the second after ten seconds
 */
@Schema(name = "EventRule")
public record EventRuleBody(
        String name,
        boolean enabled,
        int position,
        Trigger trigger,
        @Schema(nullable = true) Map<String, Object> conditions,
        List<Map<String, Object>> actions,
        @Schema(nullable = true) Retry retry) {

    static EventRuleBody of(EventRuleView view) {
        return new EventRuleBody(
                view.name(),
                view.enabled(),
                view.position(),
                view.trigger(),
                view.conditions(),
                view.actions(),
                view.retry());
    }

    static EventRuleInput input(EventRuleView view) {
        return new EventRuleInput(
                view.name(),
                view.enabled(),
                view.position(),
                view.trigger(),
                view.conditions(),
                view.actions(),
                view.retry());
    }

    /** With the name that stands in where none is given. */
    static EventRuleInput read(String json, String name) {
        JsonFields fields = JsonFields.read(json);
        EventRuleInput input = new EventRuleInput(
                fields.text("name", name, name),
                fields.optionalFlag("enabled"),
                fields.optionalNumber("position"),
                fields.object("trigger", null, null, EventRuleBody::trigger),
                fields.map("conditions", Map.of()),
                fields.maps("actions"),
                fields.object("retry", null, null, EventRuleBody::retry));
        fields.done();
        return input;
    }

    private static Trigger trigger(JsonFields fields) {
        return new Trigger(
                fields.text("type", null, null), fields.text("cron", null, null), fields.text("zone", null, null));
    }

    private static Retry retry(JsonFields fields) {
        return new Retry(fields.optionalNumber("maxAttempts"), fields.optionalNumber("firstDelaySeconds"));
    }
}
