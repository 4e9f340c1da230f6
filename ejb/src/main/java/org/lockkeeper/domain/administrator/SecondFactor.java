package org.lockkeeper.domain.administrator;

import java.time.Instant;

/** Codes that change with time (RFC 6238). */
public interface SecondFactor {

    /** Digits of a code. */
    int DIGITS = 6;

    /** A new shared secret, in Base32. */
    String newSecret();

    /**
     * The time step that a code belongs to, or a negative number where it is none of the present, the one before or the
     * one after. A caller that keeps the last step it has seen takes no code twice (RFC 6238 section 5.2).
     */
    long step(String secret, String code, Instant now);
}
