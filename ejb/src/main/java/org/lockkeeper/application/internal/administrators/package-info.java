/**
 * Administrators: who they are, what they are confined to, their passwords, second factors and API tokens. Signing in is
 * {@code login}'s. Start with {@code AdministratorsServiceBean}.
 */
package org.lockkeeper.application.internal.administrators;
