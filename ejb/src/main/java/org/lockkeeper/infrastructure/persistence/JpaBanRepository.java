package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.access.AbuseScore;
import org.lockkeeper.domain.access.AddressBan;
import org.lockkeeper.domain.access.AddressBan.Origin;
import org.lockkeeper.domain.access.BanRepository;
import org.lockkeeper.domain.settings.Network;

@Dependent
class JpaBanRepository implements BanRepository {

    private static final String IN_FORCE = " from AddressBan b where b.expiresAt is null or b.expiresAt > :now";

    private final EntityManager entityManager;

    @Inject
    JpaBanRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<AddressBan> inForce(Instant now, int offset, int limit) {
        return entityManager
                .createQuery("select b" + IN_FORCE + " order by b.createdAt desc, b.id", AddressBan.class)
                .setParameter("now", now)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(Instant now) {
        return entityManager
                .createQuery("select count(b)" + IN_FORCE, Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    @Override
    public Optional<AddressBan> find(long id) {
        return Optional.ofNullable(entityManager.find(AddressBan.class, id));
    }

    @Override
    public Optional<AddressBan> find(Network network) {
        return Single.of(entityManager
                .createQuery("select b from AddressBan b where b.network = :network", AddressBan.class)
                .setParameter("network", network.toString()));
    }

    @Override
    public void replace(Optional<AddressBan> old, AddressBan ban) {
        old.ifPresent(this::remove);
        // The network is unique: the old one must be gone first.
        entityManager.flush();
        entityManager.persist(ban);
        entityManager.flush();
    }

    @Override
    public void remove(AddressBan ban) {
        entityManager.remove(ban);
    }

    @Override
    public Optional<AbuseScore> score(Network network) {
        return Single.of(entityManager
                .createQuery("select s from AbuseScore s where s.network = :network", AbuseScore.class)
                .setParameter("network", network.toString()));
    }

    @Override
    public void add(AbuseScore score) {
        entityManager.persist(score);
    }

    @Override
    public void remove(AbuseScore score) {
        entityManager.remove(score);
    }

    @Override
    public int prune(Instant now, Instant stale, int max) {
        entityManager
                .createQuery("delete from AbuseScore s where s.lastAt < :stale")
                .setParameter("stale", stale)
                .executeUpdate();
        Pruning.keepNewest(entityManager, "AbuseScore", "lastAt", max);
        keepNewestAutomatic(max);
        return entityManager
                .createQuery("delete from AddressBan b where b.expiresAt is not null and b.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private void keepNewestAutomatic(int max) {
        entityManager
                .createQuery(
                        "select b.createdAt from AddressBan b where b.origin = :origin order by b.createdAt desc",
                        Instant.class)
                .setParameter("origin", Origin.AUTOMATIC)
                .setFirstResult(max)
                .setMaxResults(1)
                .getResultList()
                .forEach(firstTooMany -> entityManager
                        .createQuery("delete from AddressBan b where b.origin = :origin and b.createdAt <= :limit")
                        .setParameter("origin", Origin.AUTOMATIC)
                        .setParameter("limit", firstTooMany)
                        .executeUpdate());
    }
}
