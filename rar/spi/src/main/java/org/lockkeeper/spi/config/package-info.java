/**
 * One immutable snapshot of what the engine needs: Sites, listeners, TLS policy, server certificates, limits. Nothing
 * here is read from a database by the engine; it is pulled as a whole. Start at {@link
 * org.lockkeeper.spi.config.ServerConfiguration}.
 */
package org.lockkeeper.spi.config;
