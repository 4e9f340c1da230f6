/**
 * A login as it crosses the seam: what the client showed, and what it is granted or refused. Passwords cross as {@link
 * org.lockkeeper.spi.login.Secret}. Start at {@link org.lockkeeper.spi.login.LoginRequest}.
 */
package org.lockkeeper.spi.login;
