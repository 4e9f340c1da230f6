package org.lockkeeper.domain.trust;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Asks OCSP responders (RFC 6960). Takes seconds where they are slow: never within a transaction or on an event loop. */
public interface OcspPort {

    /**
     * What the responder says, perhaps from a cache.
     *
     * @param responder instead of the one that the certificate names; empty: that one
     * @param privateAddresses whether responders in private networks and on this machine may be asked
     */
    RevocationStatus status(
            X509Certificate certificate, X509Certificate issuer, Optional<URI> responder, boolean privateAddresses);
}
