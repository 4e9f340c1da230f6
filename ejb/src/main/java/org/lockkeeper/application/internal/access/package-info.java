/**
 * Who is kept out: lock-outs of accounts after failed logins, scores of abuse by address, bans, and the answer to the question
 * which rule decides on an address. Start with {@link org.lockkeeper.application.internal.access.Offences}.
 */
package org.lockkeeper.application.internal.access;
