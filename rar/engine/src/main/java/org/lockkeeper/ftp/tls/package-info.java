/**
 * TLS contexts made from the snapshot. {@link org.lockkeeper.ftp.tls.SiteTls} is a Site's, {@link
 * org.lockkeeper.ftp.tls.ConnectionTls} one login's: the control connection and the data connections that belong to it.
 * JSSE only; see docs/adr/0002.
 */
package org.lockkeeper.ftp.tls;
