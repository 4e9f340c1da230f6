package org.lockkeeper.application.internal.event;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.ejb3.annotation.SecurityDomain;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.EventRunService;
import org.lockkeeper.application.EventRunView;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.MissingObjectException;
import org.lockkeeper.application.Page;
import org.lockkeeper.application.PageRequest;
import org.lockkeeper.application.Roles;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.confinement.Confinement;
import org.lockkeeper.application.internal.confinement.SiteConfinement;
import org.lockkeeper.application.internal.input.Missing;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.event.EventRule;
import org.lockkeeper.domain.event.EventStored;
import org.lockkeeper.domain.event.RuleRepository;
import org.lockkeeper.domain.event.RuleRun;
import org.lockkeeper.domain.event.RunRepository;
import org.lockkeeper.domain.event.RunState;

/** The runs of event rules. */
@Stateless
@SecurityDomain("other")
@RolesAllowed({Roles.SERVER_ADMINISTRATOR, Roles.AUDITOR})
public class EventRunServiceBean implements EventRunService {

    @Inject
    RuleRepository rules;

    @Inject
    RunRepository runs;

    @Inject
    AuditTrail audit;

    @Inject
    Event<EventStored> stored;

    @Inject
    Clock clock;

    @Inject
    Confinement confinement;

    @Resource
    SessionContext context;

    @Override
    @Interceptors(SiteConfinement.class)
    public Page<EventRunView> runs(String site, String rule, PageRequest request) {
        EventRule found = rules.find(site, rule).orElseThrow(() -> Missing.eventRule(site, rule));
        return new Page<>(
                runs.ofRule(found.id(), request.offset(), request.limit()).stream()
                        .map(RuleMapping::view)
                        .toList(),
                runs.countOfRule(found.id()));
    }

    @Override
    public Page<EventRunView> inState(String state, PageRequest request) {
        confinement.requireNone(actor());
        RunState wanted = Arrays.stream(RunState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException("state", "must be one of " + Arrays.toString(RunState.values())));
        return new Page<>(
                runs.inState(wanted, request.offset(), request.limit()).stream()
                        .map(RuleMapping::view)
                        .toList(),
                runs.count(wanted));
    }

    @Override
    public Optional<EventRunView> run(long id) {
        Optional<RuleRun> run = runs.find(id);
        run.ifPresent(found -> confinement.require(actor(), found.site()));
        return run.map(RuleMapping::view);
    }

    @Override
    @RolesAllowed(Roles.SERVER_ADMINISTRATOR)
    public EventRunView runAgain(long id) {
        RuleRun run = find(id);
        if (run.state() != RunState.DEAD) {
            throw new ConflictException("Run " + id + " is " + run.state() + ", and only a dead letter is run again.");
        }
        run.runAgain(clock.instant());
        record(AuditAction.EVENT_RUN_STARTED, run, "run " + id + " again");
        stored.fire(new EventStored());
        return RuleMapping.view(run);
    }

    @Override
    @RolesAllowed(Roles.SERVER_ADMINISTRATOR)
    public EventRunView discard(long id) {
        RuleRun run = find(id);
        if (run.state() != RunState.DEAD && run.state() != RunState.WAITING) {
            throw new ConflictException(
                    "Run " + id + " is " + run.state() + "; a dead letter can be discarded, or a run that waits.");
        }
        run.discard(clock.instant());
        record(AuditAction.EVENT_RUN_DISCARDED, run, "run " + id);
        stored.fire(new EventStored());
        return RuleMapping.view(run);
    }

    @Override
    public Backlog backlog() {
        confinement.requireNone(actor());
        long oldest = runs.oldestUnfinished()
                .map(at -> Math.max(0, Duration.between(at, clock.instant()).toSeconds()))
                .orElse(0L);
        return new Backlog(
                runs.count(RunState.WAITING) + runs.count(RunState.RUNNING), runs.count(RunState.DEAD), oldest);
    }

    private RuleRun find(long id) {
        RuleRun run = runs.find(id).orElseThrow(() -> new MissingObjectException("run " + id));
        confinement.require(actor(), run.site());
        return run;
    }

    private String actor() {
        return context.getCallerPrincipal().getName();
    }

    private void record(AuditAction action, RuleRun run, String detail) {
        audit.record(AuditEvent.of(actor(), "", action, ObjectName.eventRule(run.site(), run.rule()), detail));
    }
}
