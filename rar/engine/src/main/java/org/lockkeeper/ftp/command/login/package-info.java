/** USER, PASS, REIN, QUIT. */
package org.lockkeeper.ftp.command.login;
