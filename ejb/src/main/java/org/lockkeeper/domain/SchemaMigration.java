package org.lockkeeper.domain;

/** Brings the database's schema up to what this version of the product needs. */
public interface SchemaMigration {

    /**
     * Runs what has not run yet; must end before any entity is touched.
     *
     * @return how many steps ran
     * @throws IllegalStateException where no migration at all is found: a wrongly packaged product
     */
    int migrate();
}
