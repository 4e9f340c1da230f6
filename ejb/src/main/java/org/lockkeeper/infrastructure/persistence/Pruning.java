package org.lockkeeper.infrastructure.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Keeps tables that strangers can fill from growing without end. */
final class Pruning {

    private Pruning() {}

    /** Deletes all but about so many, the newest: those as old as the first one too many go as well. */
    static int keepNewest(EntityManager entityManager, String entity, String time, int max) {
        List<?> firstTooMany = entityManager
                .createQuery("select o.%s from %s o order by o.%s desc".formatted(time, entity, time))
                .setFirstResult(max)
                .setMaxResults(1)
                .getResultList();
        return firstTooMany.isEmpty()
                ? 0
                : entityManager
                        .createQuery("delete from %s o where o.%s <= :limit".formatted(entity, time))
                        .setParameter("limit", firstTooMany.get(0))
                        .executeUpdate();
    }
}
