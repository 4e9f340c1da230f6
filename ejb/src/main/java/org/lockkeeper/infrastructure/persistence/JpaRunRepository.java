package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.domain.event.RuleRun;
import org.lockkeeper.domain.event.RunRepository;
import org.lockkeeper.domain.event.RunState;

@Dependent
class JpaRunRepository implements RunRepository {

    private static final Set<RunState> UNFINISHED = Set.of(RunState.WAITING, RunState.RUNNING);
    private static final Set<RunState> FINISHED = Set.of(RunState.DONE, RunState.DISCARDED);

    private final EntityManager entityManager;

    @Inject
    JpaRunRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(RuleRun run) {
        entityManager.persist(run);
    }

    @Override
    public Optional<RuleRun> find(long id) {
        return Optional.ofNullable(entityManager.find(RuleRun.class, id));
    }

    @Override
    public List<RuleRun> ready(Instant now, Collection<String> fullLanes, int max) {
        String room = fullLanes.isEmpty() ? "" : " and r.lane not in :full";
        TypedQuery<RuleRun> query = entityManager
                .createQuery(
                        "select r from RuleRun r where r.state = :waiting and r.nextAttemptAt <= :now" + room
                                + " and not exists (select e.id from RuleRun e where e.orderKey = r.orderKey"
                                + " and e.state in :unfinished and (e.eventAt < r.eventAt"
                                + " or (e.eventAt = r.eventAt and e.id < r.id))) order by r.eventAt, r.id",
                        RuleRun.class)
                .setParameter("waiting", RunState.WAITING)
                .setParameter("now", now)
                .setParameter("unfinished", UNFINISHED)
                .setMaxResults(max);
        return (fullLanes.isEmpty() ? query : query.setParameter("full", fullLanes)).getResultList();
    }

    @Override
    public List<RuleRun> running() {
        return entityManager
                .createQuery("select r from RuleRun r where r.state = :running", RuleRun.class)
                .setParameter("running", RunState.RUNNING)
                .getResultList();
    }

    @Override
    public List<RuleRun> ofRule(long ruleId, int offset, int limit) {
        return entityManager
                .createQuery(
                        "select r from RuleRun r where r.ruleId = :rule order by r.createdAt desc, r.id desc",
                        RuleRun.class)
                .setParameter("rule", ruleId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long countOfRule(long ruleId) {
        return entityManager
                .createQuery("select count(r) from RuleRun r where r.ruleId = :rule", Long.class)
                .setParameter("rule", ruleId)
                .getSingleResult();
    }

    @Override
    public List<RuleRun> inState(RunState state, int offset, int limit) {
        return entityManager
                .createQuery(
                        "select r from RuleRun r where r.state = :state order by r.createdAt desc, r.id desc",
                        RuleRun.class)
                .setParameter("state", state)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(RunState state) {
        return entityManager
                .createQuery("select count(r) from RuleRun r where r.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    @Override
    public Optional<Instant> oldestUnfinished() {
        return Single.of(entityManager
                        .createQuery(
                                "select r from RuleRun r where r.state in :unfinished order by r.eventAt",
                                RuleRun.class)
                        .setParameter("unfinished", UNFINISHED))
                .map(RuleRun::eventAt);
    }

    @Override
    public List<RuleRun> waitingOfEvent(long eventId, long exceptRun) {
        return entityManager
                .createQuery(
                        "select r from RuleRun r where r.eventId = :event and r.eventId <> 0 and r.id <> :run"
                                + " and r.state = :waiting",
                        RuleRun.class)
                .setParameter("event", eventId)
                .setParameter("run", exceptRun)
                .setParameter("waiting", RunState.WAITING)
                .getResultList();
    }

    @Override
    public int purge(Instant before) {
        List<RuleRun> old = entityManager
                .createQuery(
                        "select r from RuleRun r where r.state in :finished and r.finishedAt < :before", RuleRun.class)
                .setParameter("finished", FINISHED)
                .setParameter("before", before)
                .setMaxResults(1_000)
                .getResultList();
        old.forEach(entityManager::remove);
        return old.size();
    }

    @Override
    public void flush() {
        entityManager.flush();
    }
}
