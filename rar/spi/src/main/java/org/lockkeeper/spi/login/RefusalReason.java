package org.lockkeeper.spi.login;

/** Why a login was refused. Never told to the client, always to the administrator. */
public enum RefusalReason {
    /** No account of this name on the Site. */
    UNKNOWN_USER,
    /** The password does not match. */
    WRONG_PASSWORD,
    /** The account is switched off. */
    USER_DISABLED,
    /** The account's end date has passed. */
    USER_EXPIRED,
    /** The Site is switched off or was removed while the client was connected. */
    SITE_UNAVAILABLE,
    /** FTPS is off for this account: the gate, or a setting, says so. */
    FTPS_NOT_ALLOWED,
    /** The account needs TLS and the session is in clear. */
    TLS_REQUIRED,
    /** Too many refused logins; the account is locked for a while. */
    ACCOUNT_LOCKED,
    /** The address may not log in to this account. */
    ADDRESS_NOT_ALLOWED,
    /** The user has as many sessions as he may. */
    TOO_MANY_SESSIONS
}
