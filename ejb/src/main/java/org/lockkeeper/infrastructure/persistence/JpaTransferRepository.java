package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
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

    @Override
    public List<TransferRecord> latest(Set<String> sites, int max) {
        if (sites.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select t from TransferRecord t where t.site in :sites order by t.startedAt desc, t.id desc",
                        TransferRecord.class)
                .setParameter("sites", sites)
                .setMaxResults(max)
                .getResultList();
    }
}
