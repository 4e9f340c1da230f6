/**
 * Data connections and file transfers. STOR and APPE are one flow, RETR and the listings share the other; {@link
 * org.lockkeeper.ftp.command.transfer.DataExchange} is what all of them run through.
 */
package org.lockkeeper.ftp.command.transfer;
