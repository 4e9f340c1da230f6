/**
 * Server certificates, each with its encrypted key, chain and signing request, and the ports to what makes them and
 * keeps their keys secret. Implementations with BouncyCastle and Elytron are in {@code infrastructure.pki}.
 */
package org.lockkeeper.domain.certificate;
