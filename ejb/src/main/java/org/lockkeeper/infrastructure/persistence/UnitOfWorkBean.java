package org.lockkeeper.infrastructure.persistence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.lockkeeper.domain.UnitOfWork;

/** Transactions drawn by the container. Open to all callers: who may do what is decided before. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class UnitOfWorkBean implements UnitOfWork {

    @Override
    public <T> T call(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void run(Runnable work) {
        work.run();
    }
}
