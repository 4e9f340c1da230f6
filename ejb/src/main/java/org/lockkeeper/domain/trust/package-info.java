/**
 * Whose certificates are believed: the database of trusted, distrusted and pending certificates, and the judgement on what a
 * client shows. Pure JDK (RFC 5280 paths by its validator); what asks the network is behind ports. Start with
 * {@code CertificateJudge}.
 */
package org.lockkeeper.domain.trust;
