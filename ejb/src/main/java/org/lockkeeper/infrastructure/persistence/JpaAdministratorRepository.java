package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.administrator.Administrator;
import org.lockkeeper.domain.administrator.AdministratorRepository;

@Dependent
class JpaAdministratorRepository implements AdministratorRepository {

    private final EntityManager entityManager;

    @Inject
    JpaAdministratorRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Administrator> find(String name) {
        return Single.of(entityManager
                .createQuery("select a from Administrator a where a.name = :name", Administrator.class)
                .setParameter("name", name));
    }

    @Override
    public List<Administrator> list(int offset, int limit) {
        return entityManager
                .createQuery("select a from Administrator a order by a.name", Administrator.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Administrator> unconfined(String role) {
        return entityManager
                .createQuery(
                        "select a from Administrator a where a.enabled = true and :role member of a.roles"
                                + " and a.confined = false",
                        Administrator.class)
                .setParameter("role", role)
                .getResultList();
    }

    @Override
    public void remove(Administrator administrator) {
        entityManager
                .createQuery("delete from ApiToken t where t.administrator = :administrator")
                .setParameter("administrator", administrator)
                .executeUpdate();
        entityManager.remove(administrator);
    }

    @Override
    public long count() {
        return entityManager
                .createQuery("select count(a) from Administrator a", Long.class)
                .getSingleResult();
    }

    @Override
    public void add(Administrator administrator) {
        entityManager.persist(administrator);
    }

    @Override
    public void replaceHash(String name, String oldHash, String newHash) {
        entityManager
                .createQuery("update Administrator a set a.passwordHash = :newHash"
                        + " where a.name = :name and a.passwordHash = :oldHash")
                .setParameter("name", name)
                .setParameter("oldHash", oldHash)
                .setParameter("newHash", newHash)
                .executeUpdate();
    }
}
