package org.lockkeeper.web.event;

import java.io.Serializable;
import org.lockkeeper.application.EventRuleInput;
import org.lockkeeper.application.EventRuleView;
import org.lockkeeper.application.EventRuleView.Retry;
import org.lockkeeper.application.EventRuleView.Trigger;

/** The fields of a rule, to be edited. */
public class RuleForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String name;
    private boolean enabled = true;
    private String trigger = "FILE_UPLOADED";
    private String cron;
    private String zone;
    private String conditions;
    private String actions = "[\n  {\"type\": \"PUSH\", \"profile\": \"\", \"path\": \"/%name%\"}\n]";
    private Integer maxAttempts;
    private Integer firstDelaySeconds;

    /** Of a rule to be made. */
    public RuleForm() {}

    /** Of a rule as it is. */
    public RuleForm(EventRuleView rule) {
        name = rule.name();
        enabled = rule.enabled();
        trigger = rule.trigger().type();
        cron = rule.trigger().cron();
        zone = rule.trigger().zone();
        conditions = rule.conditions().isEmpty() ? null : JsonText.write(rule.conditions());
        actions = JsonText.write(rule.actions());
        maxAttempts = rule.retry().maxAttempts();
        firstDelaySeconds = rule.retry().firstDelaySeconds();
    }

    EventRuleInput input() {
        return new EventRuleInput(
                name,
                enabled,
                null,
                isTimer() ? new Trigger(trigger, cron, zone) : new Trigger(trigger, null, null),
                JsonText.object("conditions", conditions),
                JsonText.objects("actions", actions),
                new Retry(maxAttempts, firstDelaySeconds));
    }

    /** Whether cron and zone count. */
    public boolean isTimer() {
        return "TIMER".equals(trigger);
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** Another one renames the rule. */
    public void setName(String name) {
        this.name = name;
    }

    /** Whether it is compared at all. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Whether it is compared at all. */
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** What starts it. */
    public String getTrigger() {
        return trigger;
    }

    /** What starts it. */
    public void setTrigger(String trigger) {
        this.trigger = trigger;
    }

    /** When a timer fires. */
    public String getCron() {
        return cron;
    }

    /** When a timer fires. */
    public void setCron(String cron) {
        this.cron = cron;
    }

    /** The timer's time zone; null for UTC. */
    public String getZone() {
        return zone;
    }

    /** The timer's time zone; null for UTC. */
    public void setZone(String zone) {
        this.zone = zone;
    }

    /** As JSON; null for none. */
    public String getConditions() {
        return conditions;
    }

    /** As JSON; null for none. */
    public void setConditions(String conditions) {
        this.conditions = conditions;
    }

    /** As JSON. */
    public String getActions() {
        return actions;
    }

    /** As JSON. */
    public void setActions(String actions) {
        this.actions = actions;
    }

    /** Null for the default. */
    public Integer getMaxAttempts() {
        return maxAttempts;
    }

    /** Null for the default. */
    public void setMaxAttempts(Integer maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    /** Null for the default. */
    public Integer getFirstDelaySeconds() {
        return firstDelaySeconds;
    }

    /** Null for the default. */
    public void setFirstDelaySeconds(Integer firstDelaySeconds) {
        this.firstDelaySeconds = firstDelaySeconds;
    }
}
