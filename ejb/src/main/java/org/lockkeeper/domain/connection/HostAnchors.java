package org.lockkeeper.domain.connection;

import java.security.cert.X509Certificate;
import java.util.List;

/** What the Trusted Certificates database says of hosts. Every method needs a transaction. */
public interface HostAnchors {

    /** Certificates that are trusted for all Sites. */
    List<X509Certificate> trusted();

    /** SHA-256 fingerprints, in lower-case hexadecimal, of those that are distrusted anywhere. */
    List<String> distrusted();
}
