package org.lockkeeper.spi.login;

/** The answer to a login. A refusal is a value, not an exception: it is expected. */
public sealed interface LoginResult {

    /** The client may work with these grants, for as long as the session lasts. */
    record Granted(UserGrant grant) implements LoginResult {}

    /** The client gets the one 530 that all refusals share; the reason is for log and audit. */
    record Refused(RefusalReason reason) implements LoginResult {}
}
