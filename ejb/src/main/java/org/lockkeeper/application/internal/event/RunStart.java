package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lockkeeper.application.ConflictException;
import org.lockkeeper.application.InvalidInputException;
import org.lockkeeper.application.internal.input.FieldErrors;
import org.lockkeeper.domain.connection.RemoteException;
import org.lockkeeper.domain.event.EventRule;
import org.lockkeeper.domain.event.EventStored;
import org.lockkeeper.domain.event.EventValues;
import org.lockkeeper.domain.event.OutboxEvent;
import org.lockkeeper.domain.event.RuleRun;
import org.lockkeeper.domain.event.RunRepository;
import org.lockkeeper.domain.event.TriggerType;

/** Starts a rule because an administrator says so, whatever its trigger and conditions. */
@Dependent
class RunStart {

    private final RuleMatcher matcher;
    private final RunRepository runs;
    private final Event<EventStored> stored;
    private final Clock clock;

    @Inject
    RunStart(RuleMatcher matcher, RunRepository runs, Event<EventStored> stored, Clock clock) {
        this.matcher = matcher;
        this.runs = runs;
        this.stored = stored;
        this.clock = clock;
    }

    RuleRun now(EventRule rule, Map<String, String> given, String actor) {
        FieldErrors errors = new FieldErrors();
        given.keySet()
                .forEach(name -> errors.require(
                        Variables.forConditions().contains(name),
                        name,
                        "is no variable; there are " + new TreeSet<>(Variables.forConditions())));
        errors.throwIfAny();
        Map<String, String> values = new TreeMap<>(given);
        values.putIfAbsent("actor", actor);
        if (given.containsKey(EventValues.PATH)) {
            file(rule, given.get(EventValues.PATH), values);
        }
        OutboxEvent event = new OutboxEvent(
                clock.instant(), TriggerType.ON_DEMAND, rule.site().name(), EventValues.of(values));
        RuleRun run = matcher.start(rule, event)
                .orElseThrow(() -> new ConflictException(
                        "Rule '" + rule.name() + "' has nothing to do for this: its branches choose no action."));
        runs.flush();
        stored.fire(new EventStored());
        return run;
    }

    private static void file(EventRule rule, String path, Map<String, String> values) {
        try {
            Path file = new SiteFiles(Path.of(rule.site().rootFolder())).existingFile(path);
            values.put(EventValues.FILE, file.toString());
            values.put("size", Long.toString(Files.size(file)));
        } catch (RemoteException e) {
            throw new InvalidInputException(EventValues.PATH, "is no file of the Site: " + e.getMessage());
        } catch (IOException e) {
            throw new InvalidInputException(EventValues.PATH, "cannot be read: " + e.getMessage());
        }
    }
}
