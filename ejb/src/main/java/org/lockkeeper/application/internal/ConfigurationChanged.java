package org.lockkeeper.application.internal;

/**
 * Fired in the transaction that changes the configuration; observed after it has succeeded.
 *
 * @param revision that the change has led to
 */
record ConfigurationChanged(long revision) {}
