package org.lockkeeper.application.internal.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.domain.handshake.HandshakeKind;
import org.lockkeeper.spi.session.HandshakeReport;
import org.lockkeeper.spi.session.HandshakeReport.Connection;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;
import org.lockkeeper.spi.session.SessionId;
import org.lockkeeper.spi.session.SessionInfo;

/**
 * Handshakes of the last seconds. A control connection's comes before its login: it waits here for the name, a minute at
 * most. All is bounded; what does not fit is counted.
 */
@ApplicationScoped
public class HandshakeLedger {

    static final int MAX_WAITING = 10_000;
    static final int MAX_KINDS = 1_000;
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<SessionId, Waiting> waiting = new Bounded<>();
    private final Map<SessionId, String> users = new Bounded<>();
    private Map<HandshakeKind, Tally> tallies = new LinkedHashMap<>();
    private long dropped;

    /** For the proxy of CDI. */
    protected HandshakeLedger() {
        this(Clock.systemUTC());
    }

    @Inject
    HandshakeLedger(Clock clock) {
        this.clock = clock;
    }

    /** A batch from the engine. A resumed data connection tells nothing that its control connection has not. */
    public synchronized void record(List<HandshakeReport> reports) {
        for (HandshakeReport report : reports) {
            boolean completed = report.outcome() == Outcome.COMPLETED;
            if (completed && report.connection() == Connection.DATA) {
                continue;
            }
            Optional<SessionId> session = report.session().filter(id -> completed);
            Optional<String> user = session.map(users::remove);
            if (session.isPresent() && user.isEmpty()) {
                waiting.put(session.get(), new Waiting(report, clock.instant()));
            } else {
                count(report, user);
            }
        }
    }

    /** Somebody has logged in on a connection. */
    public synchronized void loggedIn(SessionInfo session) {
        Waiting handshake = waiting.remove(session.id());
        if (handshake != null) {
            count(handshake.report(), session.user());
        } else {
            session.user().ifPresent(user -> users.put(session.id(), user));
        }
    }

    private void count(HandshakeReport report, Optional<String> user) {
        HandshakeKind kind = HandshakeKind.of(report, user);
        if (tallies.size() >= MAX_KINDS && !tallies.containsKey(kind)) {
            dropped++;
            return;
        }
        tallies.merge(kind, Tally.of(report), Tally::and);
    }

    /** Takes what has been counted; who has not logged in within a minute is taken as nobody. */
    synchronized Taken take() {
        Instant tooOld = clock.instant().minus(PATIENCE);
        Iterator<Waiting> oldestFirst = waiting.values().iterator();
        List<HandshakeReport> nameless = new ArrayList<>();
        while (oldestFirst.hasNext()) {
            Waiting handshake = oldestFirst.next();
            if (handshake.since().isAfter(tooOld)) {
                break;
            }
            nameless.add(handshake.report());
            oldestFirst.remove();
        }
        nameless.forEach(report -> count(report, Optional.empty()));
        Taken taken = new Taken(tallies, dropped);
        tallies = new LinkedHashMap<>();
        dropped = 0;
        return taken;
    }

    /** What was counted since the last time, and how many kinds found no place. */
    record Taken(Map<HandshakeKind, Tally> tallies, long dropped) {}

    /** How many of a kind, since when, until when, and what was said about the last. */
    record Tally(long count, Instant first, Instant last, String detail) {

        static Tally of(HandshakeReport report) {
            return new Tally(1, report.at(), report.at(), report.detail());
        }

        Tally and(Tally later) {
            return new Tally(count + later.count, first, later.last, later.detail);
        }
    }

    private record Waiting(HandshakeReport report, Instant since) {}

    /** Forgets its oldest entry for a new one. */
    private static final class Bounded<V> extends LinkedHashMap<SessionId, V> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, V> eldest) {
            return size() > MAX_WAITING;
        }
    }
}
