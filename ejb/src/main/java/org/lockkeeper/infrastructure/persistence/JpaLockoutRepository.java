package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.access.AccountLockout;
import org.lockkeeper.domain.access.AccountName;
import org.lockkeeper.domain.access.LockoutRepository;
import org.lockkeeper.domain.access.LoginFailures;

@Dependent
class JpaLockoutRepository implements LockoutRepository {

    private static final String OF_ACCOUNT = " where o.site = :site and o.user = :user";

    private final EntityManager entityManager;

    @Inject
    JpaLockoutRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<LoginFailures> failures(AccountName account, String address) {
        return Single.of(entityManager
                .createQuery(
                        "select o from LoginFailures o" + OF_ACCOUNT + " and o.address = :address", LoginFailures.class)
                .setParameter("site", account.site())
                .setParameter("user", account.user())
                .setParameter("address", address));
    }

    @Override
    public long countFailures(AccountName account, Instant since) {
        return entityManager
                .createQuery(
                        "select coalesce(sum(o.failures), 0) from LoginFailures o" + OF_ACCOUNT
                                + " and o.firstAt >= :since",
                        Long.class)
                .setParameter("site", account.site())
                .setParameter("user", account.user())
                .setParameter("since", since)
                .getSingleResult();
    }

    @Override
    public void add(LoginFailures failures) {
        entityManager.persist(failures);
    }

    @Override
    public void forget(AccountName account, String address) {
        of(account, entityManager.createQuery("delete from LoginFailures o" + OF_ACCOUNT + " and o.address = :address"))
                .setParameter("address", address)
                .executeUpdate();
    }

    @Override
    public void forget(AccountName account) {
        of(account, entityManager.createQuery("delete from LoginFailures o" + OF_ACCOUNT))
                .executeUpdate();
    }

    private static Query of(AccountName account, Query query) {
        return query.setParameter("site", account.site()).setParameter("user", account.user());
    }

    @Override
    public Optional<AccountLockout> lockout(AccountName account) {
        return Single.of(entityManager
                .createQuery("select o from AccountLockout o" + OF_ACCOUNT, AccountLockout.class)
                .setParameter("site", account.site())
                .setParameter("user", account.user()));
    }

    @Override
    public Optional<AccountLockout> lockout(long id) {
        return Optional.ofNullable(entityManager.find(AccountLockout.class, id));
    }

    @Override
    public List<AccountLockout> lockouts(Instant now, int offset, int limit) {
        return entityManager
                .createQuery(
                        "select o from AccountLockout o where o.lockedUntil > :now order by o.lockedAt desc, o.id",
                        AccountLockout.class)
                .setParameter("now", now)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long countLockouts(Instant now) {
        return entityManager
                .createQuery("select count(o) from AccountLockout o where o.lockedUntil > :now", Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    @Override
    public void add(AccountLockout lockout) {
        entityManager.persist(lockout);
    }

    @Override
    public void remove(AccountLockout lockout) {
        entityManager.remove(lockout);
    }

    @Override
    public void prune(Instant now, Instant stale, int max) {
        entityManager
                .createQuery("delete from AccountLockout o where o.lockedUntil <= :now")
                .setParameter("now", now)
                .executeUpdate();
        entityManager
                .createQuery("delete from LoginFailures o where o.lastAt < :stale")
                .setParameter("stale", stale)
                .executeUpdate();
        Pruning.keepNewest(entityManager, "LoginFailures", "lastAt", max);
        Pruning.keepNewest(entityManager, "AccountLockout", "lockedAt", max);
    }
}
