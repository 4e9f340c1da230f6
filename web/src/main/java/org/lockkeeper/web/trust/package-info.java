/**
 * Pages of the Trusted Certificates database: the board on which certificates are decided on ({@code TrustPage}), one of them
 * ({@code TrustedCertificatePage}), bringing them ({@code TrustImport}), and revocation lists. Services only.
 */
package org.lockkeeper.web.trust;
