/** The port to password hashing, for users and administrators alike. */
package org.lockkeeper.domain.password;
