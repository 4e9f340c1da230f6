package org.lockkeeper.application.internal.confinement;

import org.lockkeeper.infrastructure.persistence.TestDatabase;

/** Makes what only this package can. */
public final class Confinements {

    private Confinements() {}

    public static Confinement on(TestDatabase database) {
        return new Confinement(database, database.administrators());
    }
}
