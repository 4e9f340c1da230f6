/**
 * The Server: one row that holds its gate and its TLS policy, and the revision that grows with every change of
 * configuration anywhere. Start with {@link org.lockkeeper.domain.server.Server}.
 */
package org.lockkeeper.domain.server;
