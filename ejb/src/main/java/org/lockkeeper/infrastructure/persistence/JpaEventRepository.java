package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.lockkeeper.domain.event.EventOutbox;
import org.lockkeeper.domain.event.EventRepository;
import org.lockkeeper.domain.event.EventStored;
import org.lockkeeper.domain.event.OutboxEvent;
import org.lockkeeper.domain.event.TriggerType;

@Dependent
class JpaEventRepository implements EventRepository, EventOutbox {

    private final EntityManager entityManager;
    private final Event<EventStored> stored;

    @Inject
    JpaEventRepository(EntityManager entityManager, Event<EventStored> stored) {
        this.entityManager = entityManager;
        this.stored = stored;
    }

    @Override
    public void put(OutboxEvent event) {
        entityManager.persist(event);
        stored.fire(new EventStored());
    }

    @Override
    public List<OutboxEvent> unmatched(int max) {
        return entityManager
                .createQuery(
                        "select e from OutboxEvent e where e.matched = false order by e.occurredAt, e.id",
                        OutboxEvent.class)
                .setMaxResults(max)
                .getResultList();
    }

    @Override
    public long countUnmatched() {
        return entityManager
                .createQuery("select count(e) from OutboxEvent e where e.matched = false", Long.class)
                .getSingleResult();
    }

    @Override
    public List<OutboxEvent> since(Instant from, String site, TriggerType trigger, int max) {
        return entityManager
                .createQuery(
                        "select e from OutboxEvent e where e.occurredAt >= :from and e.trigger = :trigger"
                                + " and (e.site = :site or e.site = '') order by e.occurredAt desc, e.id desc",
                        OutboxEvent.class)
                .setParameter("from", from)
                .setParameter("site", site)
                .setParameter("trigger", trigger)
                .setMaxResults(max)
                .getResultList();
    }

    @Override
    public int purge(Instant before) {
        return entityManager
                .createQuery("delete from OutboxEvent e where e.matched = true and e.occurredAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
