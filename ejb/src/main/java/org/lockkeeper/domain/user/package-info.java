/**
 * Users of a Site, and where their homes are. Start with {@link org.lockkeeper.domain.user.User}; {@link
 * org.lockkeeper.domain.user.HomeFolder} keeps every home inside its Site.
 */
package org.lockkeeper.domain.user;
