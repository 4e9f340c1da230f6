package org.lockkeeper.application.internal.change;

/**
 * Fired in the transaction that changes the configuration; observed after it has succeeded.
 *
 * @param revision that the change has led to
 */
public record ConfigurationChanged(long revision) {}
