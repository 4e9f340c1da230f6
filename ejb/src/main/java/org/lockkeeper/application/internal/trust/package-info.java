/**
 * The administrators' side of the Trusted Certificates database: decisions on certificates, and the revocation lists of
 * other authorities. What becomes of them at login is in {@code clientcertificate}. Start with {@code TrustServiceBean}.
 */
package org.lockkeeper.application.internal.trust;
