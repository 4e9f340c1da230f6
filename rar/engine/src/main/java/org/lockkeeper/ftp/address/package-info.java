/**
 * Addresses: which networks they lie in, which are banned, and what load balancers tell of them (PROXY protocol). Knows
 * neither sessions nor commands; start with {@link org.lockkeeper.ftp.address.Bans}.
 */
package org.lockkeeper.ftp.address;
