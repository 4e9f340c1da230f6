package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.application.Finding;
import org.lockkeeper.application.Finding.Level;
import org.lockkeeper.application.internal.audit.ObjectName;
import org.lockkeeper.application.internal.finding.FindingCheck;
import org.lockkeeper.domain.event.RunRepository;
import org.lockkeeper.domain.event.RunState;

/** Whether rules do what they should: dead letters, and events that have waited for too long. */
@Dependent
class EventFindings implements FindingCheck {

    private static final Duration LONG = Duration.ofMinutes(15);

    private final RunRepository runs;
    private final Clock clock;

    @Inject
    EventFindings(RunRepository runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        long dead = runs.count(RunState.DEAD);
        if (dead > 0) {
            findings.add(
                    new Finding(
                            "EVENT_RULES_DEAD_LETTERS",
                            Level.ERROR,
                            ObjectName.SERVER,
                            dead
                                    + " runs of event rules have failed for good; run them again or discard them at Event Rules."));
        }
        runs.oldestUnfinished()
                .map(since -> Duration.between(since, clock.instant()))
                .filter(age -> age.compareTo(LONG) > 0)
                .ifPresent(age -> findings.add(new Finding(
                        "EVENT_RULES_BACKLOG",
                        Level.WARNING,
                        ObjectName.SERVER,
                        "The oldest event that a rule has not finished has waited for " + age.toMinutes()
                                + " minutes; see the history of the rules for the reason.")));
        return findings;
    }
}
