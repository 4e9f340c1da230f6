package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.user.User;
import org.lockkeeper.domain.user.UserRepository;

@Dependent
class JpaUserRepository implements UserRepository {

    private final EntityManager entityManager;

    @Inject
    JpaUserRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<User> find(String site, String name) {
        return Single.of(entityManager
                .createQuery("select u from User u where u.site.name = :site and u.name = :name", User.class)
                .setParameter("site", site)
                .setParameter("name", name));
    }

    @Override
    public List<User> list(String site, int offset, int limit) {
        return entityManager
                .createQuery("select u from User u where u.site.name = :site order by u.name", User.class)
                .setParameter("site", site)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(String site) {
        return entityManager
                .createQuery("select count(u) from User u where u.site.name = :site", Long.class)
                .setParameter("site", site)
                .getSingleResult();
    }

    @Override
    public void add(User user) {
        entityManager.persist(user);
    }

    @Override
    public void replaceHash(String site, String name, String oldHash, String newHash) {
        entityManager
                .createQuery("update User u set u.passwordHash = :newHash where u.name = :name"
                        + " and u.passwordHash = :oldHash"
                        + " and u.site.id = (select s.id from Site s where s.name = :site)")
                .setParameter("site", site)
                .setParameter("name", name)
                .setParameter("oldHash", oldHash)
                .setParameter("newHash", newHash)
                .executeUpdate();
    }
}
