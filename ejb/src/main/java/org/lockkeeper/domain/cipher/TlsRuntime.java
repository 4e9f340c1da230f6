package org.lockkeeper.domain.cipher;

import java.util.List;

/** What the TLS of this Java runtime can do, as it is configured: what the runtime disables is not there. */
public interface TlsRuntime {

    /** JSSE names, newest first. */
    List<String> protocols();

    /** IANA names. */
    List<String> cipherSuites();

    /** Key exchange groups. */
    List<String> namedGroups();

    /** Signature schemes that may be chosen. */
    List<String> signatureSchemes();

    /** Whether the order of the groups is followed, or only their choice. */
    boolean groupOrderFollowed();
}
