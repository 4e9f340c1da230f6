/**
 * The inventory of handshakes. {@code HandshakeLedger} gathers what the engine tells in memory, {@code HandshakeBook} writes
 * it down every few seconds: no handshake waits for the database, and a flood of them costs one row a kind.
 */
package org.lockkeeper.application.internal.handshake;
