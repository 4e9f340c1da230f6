package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.trust.RevocationListFile;
import org.lockkeeper.domain.trust.RevocationListRepository;

@Dependent
class JpaRevocationListRepository implements RevocationListRepository {

    private final EntityManager entityManager;

    @Inject
    JpaRevocationListRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<RevocationListFile> find(long id) {
        return Optional.ofNullable(entityManager.find(RevocationListFile.class, id));
    }

    @Override
    public Optional<RevocationListFile> ofUrl(String url) {
        return Single.of(entityManager
                .createQuery("select l from RevocationListFile l where l.url = :url", RevocationListFile.class)
                .setParameter("url", url));
    }

    @Override
    public List<RevocationListFile> list(int offset, int limit) {
        return entityManager
                .createQuery("select l from RevocationListFile l order by l.issuer, l.id", RevocationListFile.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count() {
        return entityManager
                .createQuery("select count(l) from RevocationListFile l", Long.class)
                .getSingleResult();
    }

    @Override
    public List<Revision> ofIssuer(String issuerKey) {
        return entityManager
                .createQuery(
                        "select l.id, l.version from RevocationListFile l where l.issuerKey = :key order by l.id",
                        Object[].class)
                .setParameter("key", issuerKey)
                .getResultList()
                .stream()
                .map(row -> new Revision((Long) row[0], (Long) row[1]))
                .toList();
    }

    @Override
    public List<RevocationListFile> due(Instant now) {
        return entityManager
                .createQuery(
                        "select l from RevocationListFile l where l.fetchDue <= :now order by l.fetchDue",
                        RevocationListFile.class)
                .setParameter("now", now)
                .getResultList();
    }

    @Override
    public void add(RevocationListFile list) {
        entityManager.persist(list);
    }

    @Override
    public void remove(RevocationListFile list) {
        entityManager.remove(list);
    }

    @Override
    public void flush() {
        entityManager.flush();
    }
}
