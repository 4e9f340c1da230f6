package org.lockkeeper.spi.login;

/** Why a login was refused. Never told to the client, always to the administrator. */
public enum RefusalReason {
    /** No account of this name on the Site. */
    UNKNOWN_USER,
    /** The password does not match. */
    WRONG_PASSWORD,
    /** A certificate is demanded, and the client showed none. */
    NO_CERTIFICATE,
    /** The certificate is not trusted, nor signed by one that is. */
    UNKNOWN_CERTIFICATE,
    /** The certificate, or one in its path, has expired. */
    EXPIRED_CERTIFICATE,
    /** The certificate, or one in its path, is not valid yet. */
    CERTIFICATE_NOT_YET_VALID,
    /** An administrator has distrusted the certificate. */
    DISTRUSTED_CERTIFICATE,
    /** An administrator has distrusted one of the certificate's issuers. */
    DISTRUSTED_ISSUER,
    /** A revocation list names the certificate, or one in its path. */
    REVOKED_BY_CRL,
    /** The issuer's OCSP responder says that the certificate, or one in its path, is revoked. */
    REVOKED_BY_OCSP,
    /** Nobody could say whether the certificate is revoked, and the Site wants to know. */
    REVOCATION_UNKNOWN,
    /** The certificate is not meant for TLS clients. */
    WRONG_CERTIFICATE_USAGE,
    /** A key, or a signature, in the certificate's path is too weak. */
    WEAK_CERTIFICATE,
    /** The path to the trusted certificate breaks a rule, for instance an end-entity certificate used as issuer. */
    INVALID_CERTIFICATE_PATH,
    /** The certificate is good, but it is that of another user. */
    CERTIFICATE_OF_ANOTHER_USER,
    /** The certificate is trusted, but not on this Site. */
    CERTIFICATE_OF_ANOTHER_SITE,
    /** The certificate is trusted, but does not say for whom, and no password is asked for. */
    CERTIFICATE_NAMES_NO_USER,
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
