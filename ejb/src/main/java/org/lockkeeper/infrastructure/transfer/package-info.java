/**
 * Clients for what rules reach: FTPS on Commons Net, HTTPS on the JDK, SMTP on Jakarta Mail. All speak TLS as the
 * Server's policy says, and never fall back. Start with {@code CommonsNetHosts}.
 */
package org.lockkeeper.infrastructure.transfer;
