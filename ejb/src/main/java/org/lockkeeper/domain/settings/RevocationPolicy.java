package org.lockkeeper.domain.settings;

/** What becomes of a client's certificate of which nobody can say whether it is revoked. Names are part of the API. */
public enum RevocationPolicy {
    /** Nobody is asked at all. */
    OFF,
    /** It is accepted; what is known to be revoked is refused. */
    SOFT,
    /** It is refused. */
    HARD
}
