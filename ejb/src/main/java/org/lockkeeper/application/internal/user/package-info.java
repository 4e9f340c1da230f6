/**
 * Making, changing and deleting users: what a user may be, the hash of a new password, the end of his sessions. Start with
 * {@code UserServiceBean}, then {@code UserChanges}.
 */
package org.lockkeeper.application.internal.user;
