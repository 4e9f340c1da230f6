package org.lockkeeper.spi.login;

import java.time.Duration;

/** The answer to a login. A refusal is a value, not an exception: it is expected. */
public sealed interface LoginResult {

    /** The client may work with these grants, for as long as the session lasts. */
    record Granted(UserGrant grant) implements LoginResult {}

    /**
     * The client gets the one 530 that all refusals share.
     *
     * @param reason for log and audit
     * @param delay from PASS to the 530, where it is longer than the Site's
     */
    record Refused(RefusalReason reason, Duration delay) implements LoginResult {

        /** After the Site's own delay. */
        public Refused(RefusalReason reason) {
            this(reason, Duration.ZERO);
        }
    }
}
