/**
 * TLS as this runtime has it: what it supports, how OpenSSL names ciphers, and {@link
 * org.lockkeeper.infrastructure.tls.TlsClientContext}, by which the Server's policy governs connections to other servers
 * too (mission R3).
 */
package org.lockkeeper.infrastructure.tls;
