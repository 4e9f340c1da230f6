package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.lockkeeper.domain.server.ConfigurationRevision;
import org.lockkeeper.domain.server.Server;
import org.lockkeeper.domain.server.ServerRepository;

@Dependent
class JpaServerRepository implements ServerRepository {

    private final EntityManager entityManager;

    @Inject
    JpaServerRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Server> find() {
        return Optional.ofNullable(entityManager.find(Server.class, Server.ID));
    }

    @Override
    public Server lock() {
        return entityManager.find(Server.class, Server.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void add(Server server) {
        entityManager.persist(server);
        entityManager.persist(new ConfigurationRevision());
    }

    @Override
    public void flush() {
        entityManager.flush();
    }

    @Override
    public long revision() {
        return entityManager
                .createQuery("select r.revision from ConfigurationRevision r", Long.class)
                .getSingleResult();
    }

    @Override
    public long nextRevision() {
        entityManager
                .createQuery("update ConfigurationRevision r set r.revision = r.revision + 1")
                .executeUpdate();
        return revision();
    }
}
