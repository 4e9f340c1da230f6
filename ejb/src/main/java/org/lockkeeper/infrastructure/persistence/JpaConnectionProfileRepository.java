package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.connection.ConnectionProfile;
import org.lockkeeper.domain.connection.ConnectionProfileRepository;

@Dependent
class JpaConnectionProfileRepository implements ConnectionProfileRepository {

    private final EntityManager entityManager;

    @Inject
    JpaConnectionProfileRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<ConnectionProfile> all() {
        return entityManager
                .createQuery("select p from ConnectionProfile p order by p.name", ConnectionProfile.class)
                .getResultList();
    }

    @Override
    public Optional<ConnectionProfile> find(String name) {
        return Single.of(entityManager
                .createQuery("select p from ConnectionProfile p where p.name = :name", ConnectionProfile.class)
                .setParameter("name", name));
    }

    @Override
    public void add(ConnectionProfile profile) {
        entityManager.persist(profile);
    }

    @Override
    public void remove(ConnectionProfile profile) {
        entityManager.remove(profile);
    }

    @Override
    public void flush() {
        entityManager.flush();
    }
}
