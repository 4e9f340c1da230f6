package org.lockkeeper.application.internal.input;

import org.lockkeeper.application.StaleVersionException;
import org.lockkeeper.domain.PersistentObject;

/** Whether an administrator has seen the newest version of what he changes. */
public final class Versions {

    private Versions() {}

    /**
     * Compares with a locked object.
     *
     * @throws StaleVersionException where somebody else was faster
     */
    public static void check(PersistentObject locked, long expected, String name) {
        if (locked.version() != expected) {
            throw new StaleVersionException(name);
        }
    }
}
