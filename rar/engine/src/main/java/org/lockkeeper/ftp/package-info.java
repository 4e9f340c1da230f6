/**
 * The FTPS engine. {@link org.lockkeeper.ftp.FtpsServer} is its only entry; below it the packages form a staircase:
 * control, command, data, then tls, vfs, codec, address. No container is needed: see DevServer among the tests.
 */
package org.lockkeeper.ftp;
