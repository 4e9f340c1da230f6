package org.lockkeeper.infrastructure.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Offers the container's entity manager, which follows the transaction of the calling thread, to constructors. */
@Dependent
class EntityManagers {

    @Produces
    @PersistenceContext(unitName = "lockkeeper")
    private EntityManager entityManager;
}
