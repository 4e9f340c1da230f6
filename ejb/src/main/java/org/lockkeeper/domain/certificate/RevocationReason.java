package org.lockkeeper.domain.certificate;

/** Why a certificate no longer counts: the reasons of RFC 5280 section 5.3.1 that an administrator may give. */
public enum RevocationReason {
    /** None given. */
    UNSPECIFIED(0),
    /** Somebody else may have the key. */
    KEY_COMPROMISE(1),
    /** The holder's name or relation has changed. */
    AFFILIATION_CHANGED(3),
    /** There is a newer one. */
    SUPERSEDED(4),
    /** No longer needed. */
    CESSATION_OF_OPERATION(5);

    private final int code;

    RevocationReason(int code) {
        this.code = code;
    }

    /** The CRLReason of RFC 5280. */
    public int code() {
        return code;
    }
}
