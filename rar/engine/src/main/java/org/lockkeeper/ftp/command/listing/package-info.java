/** LIST, NLST, MLSD over a data connection, MLST over the control connection. */
package org.lockkeeper.ftp.command.listing;
