package org.lockkeeper.application.internal.access;

/** Fired in the transaction that makes or ends a ban; after it has succeeded the engine pulls them. */
record BansChanged() {}
