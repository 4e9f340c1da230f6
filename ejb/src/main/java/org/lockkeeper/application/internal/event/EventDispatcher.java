package org.lockkeeper.application.internal.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lockkeeper.domain.UnitOfWork;
import org.lockkeeper.domain.connection.ConnectionProfileRepository;
import org.lockkeeper.domain.event.EventStored;
import org.lockkeeper.domain.event.RuleRun;
import org.lockkeeper.domain.event.RunRepository;
import org.lockkeeper.log.EjbLog;

/**
 * Hands runs to workers. One thread compares and hands out; how many runs are at work at once is bounded by lane, so that
 * a host that is slow or down takes the workers of its own profile only. All state that matters is in the database.
 */
@ApplicationScoped
public class EventDispatcher {

    private static final int MAX_WORKERS = 64;
    private static final int LOCAL_LANE = 8;
    private static final int BATCH = 64;
    private static final int STOP_SECONDS = 5;

    private final RuleMatcher matcher;
    private final RunWorker worker;
    private final UnitOfWork transactions;
    private final RunRepository runs;
    private final ConnectionProfileRepository profiles;
    private final Clock clock;
    private final Map<String, Integer> atWork = new HashMap<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile ExecutorService turns;
    private volatile ExecutorService workers;

    /** For the client proxy. */
    protected EventDispatcher() {
        this(null, null, null, null, null, null);
    }

    @Inject
    EventDispatcher(
            RuleMatcher matcher,
            RunWorker worker,
            UnitOfWork transactions,
            RunRepository runs,
            ConnectionProfileRepository profiles,
            Clock clock) {
        this.matcher = matcher;
        this.worker = worker;
        this.transactions = transactions;
        this.runs = runs;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Begins, with what the last end of the server has cut off. */
    public void start(ThreadFactory threads) {
        transactions.run(() -> runs.running().forEach(run -> run.interrupted(clock.instant())));
        workers = new ThreadPoolExecutor(0, MAX_WORKERS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
        turns = Executors.newSingleThreadExecutor(threads);
        wake();
    }

    /** Ends; what is at work is cut off, and begins again with the next start. */
    public void stop() {
        turns.shutdownNow();
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                EjbLog.LOG.workersLinger(STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something may be there to be done; returns at once. */
    public void wake() {
        ExecutorService executor = turns;
        if (executor != null && !executor.isShutdown() && asked.compareAndSet(false, true)) {
            executor.execute(this::turn);
        }
    }

    void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventStored event) {
        wake();
    }

    private void turn() {
        asked.set(false);
        try {
            matcher.matchAll();
            boolean more;
            do {
                more = handOut();
            } while (more);
        } catch (RuntimeException e) {
            EjbLog.LOG.dispatchFailed(e.toString());
            EjbLog.LOG.debug("events not dispatched", e);
        }
    }

    /** Whether there may be more. */
    private boolean handOut() {
        List<Job> jobs = transactions.call(this::claim);
        jobs.forEach(job -> workers.execute(() -> work(job)));
        return jobs.size() == BATCH;
    }

    private List<Job> claim() {
        Map<String, Integer> busy = busy();
        Map<String, Integer> limits = new HashMap<>();
        profiles.all().forEach(profile -> limits.put("profile:" + profile.name(), profile.maxConnections()));
        int room =
                MAX_WORKERS - busy.values().stream().mapToInt(Integer::intValue).sum();
        List<String> full = busy.entrySet().stream()
                .filter(lane -> lane.getValue() >= limit(limits, lane.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<Job> jobs = new ArrayList<>();
        if (room <= 0) {
            return jobs;
        }
        for (RuleRun run : runs.ready(clock.instant(), full, BATCH)) {
            if (jobs.size() < room && busy.merge(run.lane(), 1, Integer::sum) <= limit(limits, run.lane())) {
                run.begin();
                jobs.add(new Job(run.id(), run.lane()));
            }
        }
        runs.flush();
        jobs.forEach(job -> count(job.lane(), 1));
        return jobs;
    }

    private static int limit(Map<String, Integer> limits, String lane) {
        return limits.getOrDefault(lane, LOCAL_LANE);
    }

    private void work(Job job) {
        try {
            worker.work(job.run());
        } catch (RuntimeException e) {
            EjbLog.LOG.runLost(job.run(), e.toString());
            EjbLog.LOG.debug("run not recorded", e);
            release(job.run());
        } finally {
            count(job.lane(), -1);
            wake();
        }
    }

    /** The database was away: what came of the action is unknown, so it is done again later. */
    private void release(long run) {
        try {
            transactions.run(() -> runs.find(run)
                    .ifPresent(lost -> lost.interrupted(clock.instant().plusSeconds(30))));
        } catch (RuntimeException e) {
            EjbLog.LOG.debug("the next start takes it up again", e);
        }
    }

    private synchronized Map<String, Integer> busy() {
        return new HashMap<>(atWork);
    }

    private synchronized void count(String lane, int change) {
        atWork.merge(lane, change, Integer::sum);
        atWork.remove(lane, 0);
    }

    private record Job(long run, String lane) {}
}
