/** AUTH, PBSZ, PROT, CCC (RFC 2228, RFC 4217). */
package org.lockkeeper.ftp.command.security;
