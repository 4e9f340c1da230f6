package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.trust.Place;
import org.lockkeeper.domain.trust.TrustState;
import org.lockkeeper.domain.trust.TrustedCertificate;
import org.lockkeeper.domain.trust.TrustedCertificateRepository;

@Dependent
class JpaTrustedCertificateRepository implements TrustedCertificateRepository {

    private static final String PENDING = "pending";

    private final EntityManager entityManager;

    @Inject
    JpaTrustedCertificateRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<TrustedCertificate> find(long id) {
        return Optional.ofNullable(entityManager.find(TrustedCertificate.class, id));
    }

    @Override
    public List<TrustedCertificate> ofCertificate(String sha256) {
        return entityManager
                .createQuery(
                        "select t from TrustedCertificate t where t.sha256 = :sha256 order by t.id",
                        TrustedCertificate.class)
                .setParameter("sha256", sha256)
                .getResultList();
    }

    @Override
    public List<TrustedCertificate> ofSubjects(Collection<String> subjectKeys) {
        if (subjectKeys.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select t from TrustedCertificate t left join fetch t.site"
                                + " where t.subjectKey in :keys and t.state <> :pending order by t.id",
                        TrustedCertificate.class)
                .setParameter("keys", subjectKeys)
                .setParameter(PENDING, TrustState.PENDING)
                .getResultList();
    }

    @Override
    public List<TrustedCertificate> list(Optional<TrustState> state, int offset, int limit) {
        return entityManager
                .createQuery(
                        "select t from TrustedCertificate t left join fetch t.site where t.state in :states"
                                + " order by t.seen.last desc, t.subject, t.id",
                        TrustedCertificate.class)
                .setParameter("states", states(state))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(Optional<TrustState> state) {
        return entityManager
                .createQuery("select count(t) from TrustedCertificate t where t.state in :states", Long.class)
                .setParameter("states", states(state))
                .getSingleResult();
    }

    private static List<TrustState> states(Optional<TrustState> state) {
        return state.map(List::of).orElse(List.of(TrustState.values()));
    }

    @Override
    public void add(TrustedCertificate certificate) {
        entityManager.persist(certificate);
    }

    @Override
    public void remove(TrustedCertificate certificate) {
        entityManager.remove(certificate);
    }

    @Override
    public void flush() {
        entityManager.flush();
    }

    @Override
    public boolean seenAgain(String sha256, Place place, String address, Instant at) {
        int updated = entityManager
                .createQuery("update TrustedCertificate t set t.seen.count = t.seen.count + 1, t.seen.user = :user,"
                        + " t.seen.site = :site, t.seen.address = :address, t.seen.last = :at"
                        + " where t.sha256 = :sha256 and t.state = :pending")
                .setParameter("sha256", sha256)
                .setParameter(PENDING, TrustState.PENDING)
                .setParameter("user", place.user())
                .setParameter("site", place.site())
                .setParameter("address", address)
                .setParameter("at", at)
                .executeUpdate();
        return updated > 0;
    }

    @Override
    public void forgetOldestPending(int max) {
        forget(entityManager
                .createQuery(
                        "select t.id from TrustedCertificate t where t.state = :pending"
                                + " order by t.seen.last desc, t.id desc",
                        Long.class)
                .setParameter(PENDING, TrustState.PENDING)
                .setFirstResult(max)
                .getResultList());
    }

    @Override
    public void forgetOldestPendingOf(Place place, int max) {
        forget(entityManager
                .createQuery(
                        "select t.id from TrustedCertificate t where t.state = :pending and t.seen.user = :user"
                                + " and t.seen.site = :site order by t.seen.last desc, t.id desc",
                        Long.class)
                .setParameter(PENDING, TrustState.PENDING)
                .setParameter("user", place.user())
                .setParameter("site", place.site())
                .setFirstResult(max)
                .getResultList());
    }

    /** Only while they are still pending: somebody may be deciding at this moment. */
    private void forget(List<Long> ids) {
        for (Long id : ids) {
            entityManager
                    .createQuery("delete from TrustedCertificate t where t.id = :id and t.state = :pending")
                    .setParameter("id", id)
                    .setParameter(PENDING, TrustState.PENDING)
                    .executeUpdate();
        }
    }
}
