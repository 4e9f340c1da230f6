package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.domain.cipher.CipherList;
import org.lockkeeper.domain.cipher.CipherListRepository;

@Dependent
class JpaCipherListRepository implements CipherListRepository {

    private final EntityManager entityManager;

    @Inject
    JpaCipherListRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<CipherList> all() {
        return entityManager
                .createQuery("select l from CipherList l order by l.name", CipherList.class)
                .getResultList();
    }

    @Override
    public Optional<CipherList> find(String name) {
        return Single.of(entityManager
                .createQuery("select l from CipherList l where l.name = :name", CipherList.class)
                .setParameter("name", name));
    }

    @Override
    public void add(CipherList list) {
        entityManager.persist(list);
    }

    @Override
    public void remove(CipherList list) {
        entityManager.remove(list);
    }

    @Override
    public void flush() {
        entityManager.flush();
    }
}
