package org.lockkeeper.infrastructure.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Optional;

/**
 * Locks one row. In two steps: the lock of a query would take the rows of every table that the query joins. What the second
 * step gives is as committed at that moment.
 */
final class Locks {

    private Locks() {}

    static <T> Optional<T> one(EntityManager entityManager, Class<T> type, TypedQuery<Long> id) {
        return Single.of(id).map(key -> entityManager.find(type, key, LockModeType.PESSIMISTIC_WRITE));
    }
}
