package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.lockkeeper.domain.transfer.TransferRecord;
import org.lockkeeper.domain.transfer.TransferRepository;

@Dependent
class JpaTransferRepository implements TransferRepository {

    private final EntityManager entityManager;

    @Inject
    JpaTransferRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(TransferRecord transfer) {
        entityManager.persist(transfer);
    }

    @Override
    public List<TransferRecord> latest(int max) {
        return entityManager
                .createQuery(
                        "select t from TransferRecord t order by t.startedAt desc, t.id desc", TransferRecord.class)
                .setMaxResults(max)
                .getResultList();
    }
}
