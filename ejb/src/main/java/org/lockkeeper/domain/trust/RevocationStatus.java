package org.lockkeeper.domain.trust;

/** What a source says of one certificate. */
public enum RevocationStatus {
    /** The issuer has not revoked it. */
    GOOD,
    /** The issuer has revoked it, or has put it on hold. */
    REVOKED,
    /** The source can't say: there is none, it doesn't answer, or its answer is not to be believed. */
    UNKNOWN
}
