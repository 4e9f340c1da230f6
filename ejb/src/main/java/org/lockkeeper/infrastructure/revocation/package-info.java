/**
 * Asking others whether a certificate is revoked: OCSP responders, and places where revocation lists lie. Bounded in time and
 * size, no redirects, and no way into private networks unless that is allowed. Start with {@code BoundedHttp}.
 */
package org.lockkeeper.infrastructure.revocation;
