/** Argon2id (RFC 9106), in the PHC string format, on BouncyCastle's implementation. */
package org.lockkeeper.infrastructure.password;
