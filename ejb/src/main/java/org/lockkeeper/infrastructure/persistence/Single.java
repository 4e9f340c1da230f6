package org.lockkeeper.infrastructure.persistence;

import jakarta.persistence.TypedQuery;
import java.util.Optional;

/** The one result of a query by a unique key, or none. */
final class Single {

    private Single() {}

    static <T> Optional<T> of(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst();
    }
}
