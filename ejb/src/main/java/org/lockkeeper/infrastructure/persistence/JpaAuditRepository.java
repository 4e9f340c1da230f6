package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lockkeeper.domain.audit.AuditEntry;
import org.lockkeeper.domain.audit.AuditFilter;
import org.lockkeeper.domain.audit.AuditRepository;

@Dependent
class JpaAuditRepository implements AuditRepository {

    private static final String OCCURRED_AT = "occurredAt";

    private final EntityManager entityManager;

    @Inject
    JpaAuditRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(AuditEntry entry) {
        entityManager.persist(entry);
    }

    @Override
    public List<AuditEntry> find(AuditFilter filter, int offset, int limit) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<AuditEntry> query = builder.createQuery(AuditEntry.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        query.select(entry)
                .where(conditions(filter, builder, entry))
                .orderBy(builder.desc(entry.get(OCCURRED_AT)), builder.desc(entry.get("id")));
        return entityManager
                .createQuery(query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(AuditFilter filter) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        query.select(builder.count(entry)).where(conditions(filter, builder, entry));
        return entityManager.createQuery(query).getSingleResult();
    }

    private static Predicate[] conditions(AuditFilter filter, CriteriaBuilder builder, Root<AuditEntry> entry) {
        return Stream.of(
                        filter.from().map(from -> builder.greaterThanOrEqualTo(entry.get(OCCURRED_AT), from)),
                        filter.to().map(to -> builder.lessThan(entry.get(OCCURRED_AT), to)),
                        filter.actor().map(actor -> builder.equal(entry.get("actor"), actor)),
                        filter.action().map(action -> builder.equal(entry.get("action"), action)))
                .flatMap(Optional::stream)
                .toArray(Predicate[]::new);
    }
}
