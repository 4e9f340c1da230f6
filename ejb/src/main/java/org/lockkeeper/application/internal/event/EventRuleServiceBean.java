package org.lockkeeper.application.internal.event;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.DryRunView;
import org.lockkeeper.application.EventRuleInput;
import org.lockkeeper.application.EventRuleService;
import org.lockkeeper.application.EventRuleView;
import org.lockkeeper.application.EventRunView;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.change.ConfigurationChanges;
import org.lockkeeper.application.internal.change.Difference;
import org.lockkeeper.application.internal.confinement.SiteConfinement;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.application.internal.input.Missing;
import org.lockkeeper.application.internal.input.Versions;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.event.EventRule;
import org.lockkeeper.domain.event.RuleRepository;
import org.lockkeeper.domain.event.RuleRun;
import org.lockkeeper.domain.event.TriggerType;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;

/** The event rules of Sites. */
@Stateless
@SecurityDomain("other")
@RolesAllowed(Roles.SERVER_ADMINISTRATOR)
@Interceptors(SiteConfinement.class)
public class EventRuleServiceBean implements EventRuleService {

    @Inject
    RuleRepository rules;

    @Inject
    SiteRepository sites;

    @Inject
    RuleInput input;

    @Inject
    RuleOrder order;

    @Inject
    DryRun dryRun;

    @Inject
    RunStart start;

    @Inject
    AuditTrail audit;

    @Inject
    ConfigurationChanges changes;

    @Resource
    SessionContext context;

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public List<EventRuleView> rules(String site) {
        site(site);
        return rules.ofSite(site).stream().map(RuleMapping::view).toList();
    }

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public Optional<EventRuleView> rule(String site, String name) {
        return rules.find(site, name).map(RuleMapping::view);
    }

    @Override
    public EventRuleView create(String site, EventRuleInput wanted) {
        EventRule rule = new EventRule(site(site), "", 0);
        apply(wanted, rule);
        refuseTaken(site, rule.name());
        order.place(site, rule, wanted.position());
        rules.add(rule);
        record(AuditAction.EVENT_RULE_CREATED, site, rule.name(), Difference.created(RuleMapping.fields(rule)));
        rules.flush();
        return RuleMapping.view(rule);
    }

    @Override
    public EventRuleView replace(String site, String name, EventRuleInput wanted, long expectedVersion) {
        EventRule rule = find(site, name, expectedVersion);
        if (wanted.name() != null && !wanted.name().equals(name)) {
            refuseTaken(site, wanted.name());
        }
        Map<String, Object> before = RuleMapping.fields(rule);
        order.place(site, rule, wanted.position());
        apply(wanted, rule);
        changed(site, name, before, rule);
        return RuleMapping.view(rule);
    }

    private void changed(String site, String name, Map<String, Object> before, EventRule rule) {
        Difference difference = Difference.between(before, RuleMapping.fields(rule));
        if (!difference.none()) {
            record(AuditAction.EVENT_RULE_CHANGED, site, name, difference);
        }
        rules.flush();
    }

    private void apply(EventRuleInput wanted, EventRule rule) {
        FieldErrors errors = new FieldErrors();
        input.apply(wanted, rule, errors);
        errors.throwIfAny();
    }

    private void refuseTaken(String site, String name) {
        if (rules.find(site, name).isPresent()) {
            throw new ConflictException("Site '" + site + "' has an event rule '" + name + "' already.");
        }
    }

    @Override
    public void enable(String site, String name, boolean on) {
        EventRule rule = rules.find(site, name).orElseThrow(() -> Missing.eventRule(site, name));
        Map<String, Object> before = RuleMapping.fields(rule);
        rule.enable(on);
        changed(site, name, before, rule);
    }

    @Override
    public void reorder(String site, List<String> names) {
        site(site);
        List<String> before = rules.ofSite(site).stream().map(EventRule::name).toList();
        order.reorder(site, names);
        if (!before.equals(names)) {
            changes.record(
                    context,
                    AuditAction.EVENT_RULE_CHANGED,
                    ObjectName.site(site),
                    "order=" + before,
                    "order=" + names);
        }
    }

    @Override
    public void delete(String site, String name, long expectedVersion) {
        EventRule rule = find(site, name, expectedVersion);
        rules.remove(rule);
        record(AuditAction.EVENT_RULE_DELETED, site, name, Difference.deleted(RuleMapping.fields(rule)));
    }

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public DryRunView dryRun(String site, EventRuleInput wanted, int days) {
        site(site);
        return dryRun.of(site, wanted, days);
    }

    @Override
    @RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
    public List<String> triggers() {
        return TriggerType.allServed().stream().map(Enum::name).toList();
    }

    @Override
    public EventRunView runNow(String site, String name, Map<String, String> values) {
        EventRule rule = rules.find(site, name).orElseThrow(() -> Missing.eventRule(site, name));
        RuleRun run = start.now(rule, values, actor());
        audit.record(AuditEvent.of(
                actor(), "", AuditAction.EVENT_RUN_STARTED, ObjectName.eventRule(site, name), "run " + run.id()));
        return RuleMapping.view(run);
    }

    private Site site(String name) {
        return sites.find(name).orElseThrow(() -> Missing.site(name));
    }

    private EventRule find(String site, String name, long expectedVersion) {
        EventRule rule = rules.find(site, name).orElseThrow(() -> Missing.eventRule(site, name));
        Versions.check(rule, expectedVersion, "event rule '" + name + "'");
        return rule;
    }

    private void record(AuditAction action, String site, String rule, Difference difference) {
        changes.record(context, action, ObjectName.eventRule(site, rule), difference.before(), difference.after());
    }

    private String actor() {
        return context.getCallerPrincipal().getName();
    }
}
