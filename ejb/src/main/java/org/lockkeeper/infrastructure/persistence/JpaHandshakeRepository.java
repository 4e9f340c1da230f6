package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lockkeeper.domain.handshake.HandshakeFilter;
import org.lockkeeper.domain.handshake.HandshakeRecord;
import org.lockkeeper.domain.handshake.HandshakeRepository;

@Dependent
class JpaHandshakeRepository implements HandshakeRepository {

    private static final String LAST = "last";

    private final EntityManager entityManager;

    @Inject
    JpaHandshakeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(HandshakeRecord handshake) {
        entityManager.persist(handshake);
    }

    @Override
    public Optional<HandshakeRecord> byDigest(String digest) {
        return entityManager
                .createQuery("select h from HandshakeRecord h where h.digest = :digest", HandshakeRecord.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<HandshakeRecord> find(HandshakeFilter filter, int offset, int limit) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<HandshakeRecord> query = builder.createQuery(HandshakeRecord.class);
        Root<HandshakeRecord> handshake = query.from(HandshakeRecord.class);
        query.select(handshake)
                .where(conditions(filter, builder, handshake))
                .orderBy(builder.desc(handshake.get(LAST)), builder.desc(handshake.get("id")));
        return entityManager
                .createQuery(query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(HandshakeFilter filter) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<HandshakeRecord> handshake = query.from(HandshakeRecord.class);
        query.select(builder.count(handshake)).where(conditions(filter, builder, handshake));
        return entityManager.createQuery(query).getSingleResult();
    }

    private static Predicate[] conditions(
            HandshakeFilter filter, CriteriaBuilder builder, Root<HandshakeRecord> handshake) {
        return Stream.of(
                        filter.sites()
                                .map(sites -> sites.isEmpty()
                                        ? builder.disjunction()
                                        : handshake.get("site").in(sites)),
                        filter.outcome().map(outcome -> builder.equal(handshake.get("outcome"), outcome)),
                        filter.since().map(since -> builder.greaterThanOrEqualTo(handshake.get(LAST), since)))
                .flatMap(Optional::stream)
                .toArray(Predicate[]::new);
    }

    @Override
    public int removeBefore(Instant time) {
        return entityManager
                .createQuery("delete from HandshakeRecord h where h.last < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    @Override
    public Optional<Instant> lastOfLatest(int n) {
        return entityManager
                .createQuery("select h.last from HandshakeRecord h order by h.last desc", Instant.class)
                .setFirstResult(n - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
