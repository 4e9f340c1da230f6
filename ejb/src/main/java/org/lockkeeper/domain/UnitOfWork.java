package org.lockkeeper.domain;

import java.util.function.Supplier;

/**
 * One database transaction, drawn exactly around the work handed in. For callers that must keep slow work, such as
 * hashing a password, outside of every transaction.
 */
public interface UnitOfWork {

    /** Commits when {@code work} returns, rolls back when it throws. What it returns is detached. */
    <T> T call(Supplier<T> work);

    /** The same, for work without a result. */
    void run(Runnable work);
}
