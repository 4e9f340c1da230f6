package org.lockkeeper.infrastructure.password;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lockkeeper.domain.password.PasswordHasherBusyException;
import org.lockkeeper.log.EjbLog;

/** Lets only so many hashes run at once, first come first served: bounds memory, and keeps a login storm fair. */
final class Turns {

    private final Semaphore permits;
    private final Duration patience;

    Turns(int atOnce, Duration patience) {
        this.permits = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    <T> T take(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new PasswordHasherBusyException(EjbLog.LOG.hasherBusy(patience.toSeconds()));
    }
}
