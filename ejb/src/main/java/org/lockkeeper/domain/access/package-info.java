/**
 * Who is kept out, and why: failed logins and the lock-outs that they lead to, scores of abuse by address and the bans that
 * they lead to. Everything here ends by itself. Start with {@link org.lockkeeper.domain.access.AddressBan}.
 */
package org.lockkeeper.domain.access;
