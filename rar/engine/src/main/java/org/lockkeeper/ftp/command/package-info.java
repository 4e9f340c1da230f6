/**
 * Commands as data: {@link org.lockkeeper.ftp.command.CommandSpec} says what one needs, {@link
 * org.lockkeeper.ftp.command.CommandTable} holds them all, and handlers in the packages below see the session through
 * {@link org.lockkeeper.ftp.command.CommandContext} only. A handler returns its reply; it never writes.
 */
package org.lockkeeper.ftp.command;
