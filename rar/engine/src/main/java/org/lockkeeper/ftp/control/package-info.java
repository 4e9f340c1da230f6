/**
 * The control channel on Netty: accepting, TLS, timers, one command after the other. {@link
 * org.lockkeeper.ftp.control.FtpSession} is one connection, {@link org.lockkeeper.ftp.control.SessionRegistry} all of
 * them. Nothing here blocks an event loop.
 */
package org.lockkeeper.ftp.control;
