/** FEAT, HELP, NOOP, OPTS, SYST. */
package org.lockkeeper.ftp.command.info;
