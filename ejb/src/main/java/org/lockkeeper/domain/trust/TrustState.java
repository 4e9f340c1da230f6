package org.lockkeeper.domain.trust;

/** An administrator's decision on a certificate (mission R5), or that it is still to be made. Names are part of the API. */
public enum TrustState {
    /** Accepted itself, and as the issuer of others where it is a CA's. */
    TRUSTED,
    /** Refused, and with it all that it has issued. Beats every trust. */
    DISTRUSTED,
    /** A client has shown it; nobody has decided yet. Counts for nothing. */
    PENDING
}
