package org.lockkeeper.application;

import java.util.List;

/**
 * A certificate to be made; null means the default.
 *
 * @param alias letters, digits, dot, dash and underscore; 1 to 100 characters
 * @param subjectAlternativeNames DNS names, IP addresses, e-mail addresses; {@code DNS:}, {@code IP:} and
 *     {@code email:} in front are understood. Empty: the common name where it is a host name
 * @param algorithm {@code EC} (default), {@code RSA} or {@code ED25519}
 * @param size in bits; default 256 for EC, 3072 for RSA
 * @param validityDays 1 to 10950; default 398
 * @param authority whether it is to sign certificates of clients instead of being shown by a Site
 */
public record CertificateOrder(
        String alias,
        DistinguishedName subject,
        List<String> subjectAlternativeNames,
        String algorithm,
        Integer size,
        Integer validityDays,
        boolean authority) {}
