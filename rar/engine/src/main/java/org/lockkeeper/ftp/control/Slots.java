package org.lockkeeper.ftp.control;

import java.util.concurrent.atomic.AtomicInteger;

/** A number of places that can be taken and given back. */
final class Slots {

    private final AtomicInteger taken = new AtomicInteger();
    private volatile int limit;

    Slots(int limit) {
        this.limit = limit;
    }

    /** From now on; who has a place keeps it. */
    void limit(int newLimit) {
        limit = newLimit;
    }

    /** False where all are taken. */
    boolean take() {
        if (taken.incrementAndGet() > limit) {
            taken.decrementAndGet();
            return false;
        }
        return true;
    }

    void giveBack() {
        taken.decrementAndGet();
    }
}
