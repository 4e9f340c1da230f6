package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.event.EventRepository;
import org.lockkeeper.domain.event.RunRepository;

/** Forgets what is old: events after 30 days, runs 90 days after their end. Dead letters stay until somebody decides. */
@Dependent
class Retention {

    private static final Duration EVENTS = Duration.ofDays(30);
    private static final Duration RUNS = Duration.ofDays(90);

    private final UnitOfWork transactions;
    private final EventRepository events;
    private final RunRepository runs;
    private final Clock clock;

    @Inject
    Retention(UnitOfWork transactions, EventRepository events, RunRepository runs, Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.runs = runs;
        this.clock = clock;
    }

    void purge() {
        Instant now = clock.instant();
        transactions.call(() -> events.purge(now.minus(EVENTS)));
        int purged;
        do {
            purged = transactions.call(() -> runs.purge(now.minus(RUNS)));
        } while (purged > 0);
    }
}
