/** Files and folders without a data connection: PWD CWD CDUP MKD RMD DELE RNFR RNTO SIZE MDTM. */
package org.lockkeeper.ftp.command.file;
