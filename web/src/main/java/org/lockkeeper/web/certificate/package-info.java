/**
 * Server certificates: list, details with chain, and the wizards to make, import, complete, sign, issue, revoke and export;
 * and the revocation lists, which are open to everybody. Start reading at {@code CertificatePage}.
 */
package org.lockkeeper.web.certificate;
