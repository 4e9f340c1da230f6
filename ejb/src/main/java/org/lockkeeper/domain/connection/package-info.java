/**
 * Hosts that rules reach: the profile that an administrator keeps of one ({@link
 * org.lockkeeper.domain.connection.ConnectionProfile}), and the ports through which it is reached. Clients for FTPS,
 * HTTPS and SMTP are in {@code infrastructure.transfer}.
 */
package org.lockkeeper.domain.connection;
