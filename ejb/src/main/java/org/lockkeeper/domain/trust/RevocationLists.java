package org.lockkeeper.domain.trust;

import java.security.cert.X509CRL;

/** Reads and fetches revocation lists. */
public interface RevocationLists {

    /**
     * A complete list (RFC 5280 section 5) in PEM or DER.
     *
     * @throws org.lockkeeper.domain.certificate.CertificateFileException where it is none, too long, or of a kind that is
     *     not understood: partial, indirect, a delta
     */
    X509CRL read(byte[] file);

    /**
     * Fetches a list over HTTP or HTTPS. Takes seconds: never within a transaction.
     *
     * @param privateAddresses whether private networks and this machine may be asked
     * @throws org.lockkeeper.domain.certificate.CertificateFileException where nothing useful comes
     */
    X509CRL fetch(String url, boolean privateAddresses);
}
