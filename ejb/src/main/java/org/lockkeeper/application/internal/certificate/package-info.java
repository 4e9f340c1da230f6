/**
 * Server certificates and what they sign: creation, the CA's reply, import, issuing, revocation, expiry. Start reading at
 * {@code CertificateServiceBean}. {@code CertificateViews} shows any certificate; other packages may use it.
 */
package org.lockkeeper.application.internal.certificate;
