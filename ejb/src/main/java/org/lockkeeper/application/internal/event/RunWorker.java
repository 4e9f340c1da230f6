package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lockkeeper.application.internal.audit.AuditTrail;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.audit.AuditAction;
import org.lockkeeper.domain.audit.AuditEvent;
import org.lockkeeper.domain.audit.AuditText;
import org.lockkeeper.domain.certificate.VaultException;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.event.EventValues;
import org.lockkeeper.domain.event.RuleRun;
import org.lockkeeper.domain.event.RunAction;
import org.lockkeeper.domain.event.RunRepository;
import org.lockkeeper.domain.site.Site;
import org.lockkeeper.domain.site.SiteRepository;
import org.lockkeeper.log.EjbLog;

/**
 * Does the actions of a run one after the other. What came of one is committed before the next begins: after a crash only
 * the action that was at work is done again.
 */
@Dependent
class RunWorker {

    private static final int MAX_DETAIL = 1_900;

    private final UnitOfWork transactions;
    private final RunRepository runs;
    private final SiteRepository sites;
    private final Instance<Action> actions;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    RunWorker(
            UnitOfWork transactions,
            RunRepository runs,
            SiteRepository sites,
            Instance<Action> actions,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.runs = runs;
        this.sites = sites;
        this.actions = actions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Works until the run is done, has failed, or has to queue elsewhere. */
    void work(long id) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            Turn turn = transactions.call(() -> turn(id));
            Attempt attempt = attempt(turn.task(turn.spec()), turn.index());
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            more = attempt.action().succeeded() ? succeeded(id, turn, attempt) : failed(id, turn, attempt);
        }
    }

    private Turn turn(long id) {
        RuleRun run = runs.find(id).orElseThrow();
        List<ActionSpec> plan = DefinitionReader.storedPlan(run.actions());
        Path root = sites.find(run.site()).map(Site::rootFolder).map(Path::of).orElse(null);
        EventValues values = Variables.complete(run.values(), run.trigger(), run.site(), run.eventAt())
                .with("rule", run.rule());
        return new Turn(run.id(), run.nextAction(), plan, values, root == null ? null : new SiteFiles(root));
    }

    private Attempt attempt(Task task, int index) {
        Instant started = clock.instant();
        long began = System.nanoTime();
        String type = task.spec().type().name();
        try {
            if (task.files() == null) {
                throw RemoteException.lasting("The Site is no more.", null);
            }
            String done = action(task.spec().type()).run(task);
            return new Attempt(outcome(index, type, true, done, started, began), false);
        } catch (RemoteException e) {
            return new Attempt(outcome(index, type, false, e.getMessage(), started, began), e.permanent());
        } catch (VaultException | IllegalArgumentException e) {
            return new Attempt(outcome(index, type, false, e.getMessage(), started, began), true);
        } catch (RuntimeException e) {
            EjbLog.LOG.actionBroke(type, task.values().get("rule").orElse(""), e);
            return new Attempt(outcome(index, type, false, "An error of Lockkeeper: " + e, started, began), false);
        }
    }

    private static RunAction outcome(int index, String type, boolean ok, String detail, Instant started, long began) {
        Duration duration = Duration.ofNanos(System.nanoTime() - began);
        return new RunAction(index, type, ok, AuditText.clean(detail, MAX_DETAIL), started, duration);
    }

    private Action action(ActionType type) {
        return actions.stream()
                .filter(action -> action.types().contains(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does " + type));
    }

    /** Whether the next action may follow at once. */
    private boolean succeeded(long id, Turn turn, Attempt attempt) {
        return transactions.call(() -> {
            RuleRun run = runs.find(id).orElseThrow();
            int next = turn.index() + 1;
            if (next == turn.plan().size()) {
                run.actionDone(attempt.action(), run.lane());
                run.done(clock.instant());
                return false;
            }
            String lane = turn.plan().get(next).lane();
            boolean stays = lane.equals(run.lane());
            run.actionDone(attempt.action(), lane);
            if (!stays) {
                run.yield(clock.instant());
            }
            return stays;
        });
    }

    private boolean failed(long id, Turn turn, Attempt attempt) {
        boolean dead = transactions.call(() -> {
            RuleRun run = runs.find(id).orElseThrow();
            boolean last = run.actionFailed(attempt.action(), attempt.permanent(), clock.instant());
            if (last) {
                audit.record(AuditEvent.bySystem(
                        AuditAction.EVENT_RUN_FAILED,
                        ObjectName.eventRule(run.site(), run.rule()),
                        attempt.action().type() + ": " + attempt.action().detail()));
            }
            return last;
        });
        if (dead) {
            EjbLog.LOG.runDied(
                    turn.value("site"),
                    turn.value("rule"),
                    attempt.action().type(),
                    attempt.action().detail());
            follow(id, turn);
        }
        return false;
    }

    /** What is to follow the failure of an action: each once, and what comes of it is noted only. */
    private void follow(long id, Turn turn) {
        for (ActionSpec spec : turn.spec().ifFailed()) {
            if (spec.type() == ActionType.STOP_ALL) {
                transactions.run(() -> stopOthers(id));
            }
            if (spec.type().directs()) {
                return;
            }
            Attempt attempt = attempt(turn.task(spec), turn.index());
            transactions.run(() -> runs.find(id).orElseThrow().note(attempt.action()));
        }
    }

    private void stopOthers(long id) {
        RuleRun run = runs.find(id).orElseThrow();
        runs.waitingOfEvent(run.eventId(), id).forEach(other -> other.discard(clock.instant()));
    }

    /** Whether trying again is of no use is not part of the record. */
    private record Attempt(RunAction action, boolean permanent) {}

    private record Turn(long run, int index, List<ActionSpec> plan, EventValues values, SiteFiles files) {

        ActionSpec spec() {
            return plan.get(index);
        }

        /** Nobody can tell whether what was begun before a crash was done: so everything may have been done before. */
        Task task(ActionSpec what) {
            return new Task(run, true, what, values, files);
        }

        String value(String name) {
            return values.get(name).orElse("");
        }
    }
}
