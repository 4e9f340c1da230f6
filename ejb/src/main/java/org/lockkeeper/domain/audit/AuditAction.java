package org.lockkeeper.domain.audit;

/** What can happen. Names are part of the API. */
public enum AuditAction {
    /** A user logged in. */
    LOGIN,
    /** A login was refused; the detail has the true reason. */
    LOGIN_REFUSED,
    /** The session of a user ended. */
    SESSION_CLOSED,
    /** An administrator disconnected a session. */
    SESSION_DISCONNECTED,
    /** An administrator signed in. */
    ADMIN_LOGIN,
    /** A sign-in of an administrator was refused. */
    ADMIN_LOGIN_REFUSED,
    /** An upload has ended well. */
    FILE_UPLOADED,
    /** An upload to the end, or the middle, of a file has ended well. */
    FILE_APPENDED,
    /** A download has ended well. */
    FILE_DOWNLOADED,
    /** An event rule was made. */
    EVENT_RULE_CREATED,
    /** An event rule was changed. */
    EVENT_RULE_CHANGED,
    /** An event rule was deleted. */
    EVENT_RULE_DELETED,
    /** A rule could not do an action, and has given up: a dead letter. */
    EVENT_RUN_FAILED,
    /** An administrator started a rule, or had a dead letter tried again. */
    EVENT_RUN_STARTED,
    /** An administrator discarded a run. */
    EVENT_RUN_DISCARDED,
    /** A connection profile was made. */
    CONNECTION_PROFILE_CREATED,
    /** A connection profile was changed. */
    CONNECTION_PROFILE_CHANGED,
    /** A connection profile was deleted. */
    CONNECTION_PROFILE_DELETED,
    /** A client has renamed a file or folder. */
    FILE_RENAMED,
    /** A client has deleted a file. */
    FILE_DELETED,
    /** A client has made a folder. */
    FOLDER_CREATED,
    /** A client has removed a folder. */
    FOLDER_REMOVED,
    /** A transfer was given up, by the client or by an administrator. */
    TRANSFER_ABORTED,
    /** A transfer has ended badly. */
    TRANSFER_FAILED,
    /** Too many failed logins have locked an account for a while. */
    ACCOUNT_LOCKED,
    /** An administrator has ended a lock-out. */
    ACCOUNT_UNLOCKED,
    /** An address, or network, was banned, by its score or by an administrator. */
    ADDRESS_BANNED,
    /** An administrator has ended a ban. */
    ADDRESS_UNBANNED,
    /** Temporary files that a crash had left of uploads were removed. */
    LEFT_OVERS_REMOVED,
    /** A listener could not be opened. */
    LISTENER_FAILED,
    /** The engine has refused a configuration and keeps the one before. */
    CONFIGURATION_REFUSED,
    /** A server certificate was made, with its key and signing request. */
    CERTIFICATE_CREATED,
    /** A server certificate was imported, with its key. */
    CERTIFICATE_IMPORTED,
    /** The CA's reply took the place of a server certificate. */
    CERTIFICATE_REPLACED,
    /** A rollover was planned, or the plan given up. */
    CERTIFICATE_PLANNED,
    /** A server certificate was deleted, with its key. */
    CERTIFICATE_DELETED,
    /** A private key left the server, encrypted. */
    CERTIFICATE_KEY_EXPORTED,
    /** A client's certificate was signed. */
    CERTIFICATE_SIGNED,
    /** A client's certificate was revoked. */
    CERTIFICATE_REVOKED,
    /** A third, then a tenth, of a server certificate's lifetime is left. */
    CERTIFICATE_EXPIRING,
    /** A server certificate has expired. */
    CERTIFICATE_EXPIRED,
    /** A client has shown a certificate that nobody has decided on yet. */
    CERTIFICATE_PENDING,
    /** An administrator has put a certificate into the Trusted Certificates database. */
    TRUST_ADDED,
    /** An administrator has decided on a certificate, or where his decision holds. */
    TRUST_CHANGED,
    /** An administrator has taken a certificate out of the Trusted Certificates database. */
    TRUST_REMOVED,
    /** An administrator has added a revocation list. */
    REVOCATION_LIST_ADDED,
    /** A revocation list was renewed. */
    REVOCATION_LIST_RENEWED,
    /** An administrator has removed a revocation list. */
    REVOCATION_LIST_REMOVED,
    /** The first start has made all that it makes. */
    SERVER_CREATED,
    /** A Site was made. */
    SITE_CREATED,
    /** A Site was changed. */
    SITE_CHANGED,
    /** A Site was deleted, with what was below it. */
    SITE_DELETED,
    /** A Settings Template was made. */
    TEMPLATE_CREATED,
    /** A Settings Template was changed. */
    TEMPLATE_CHANGED,
    /** A Settings Template was deleted. */
    TEMPLATE_DELETED,
    /** A user was made. */
    USER_CREATED,
    /** A user was changed. */
    USER_CHANGED,
    /** A user was deleted; his files stay. */
    USER_DELETED,
    /** An administrator was made. */
    ADMINISTRATOR_CREATED,
    /** An administrator's rights or credentials were changed. */
    ADMINISTRATOR_CHANGED,
    /** An administrator was removed. */
    ADMINISTRATOR_DELETED,
    /** An administrator made an API token. */
    API_TOKEN_CREATED,
    /** An administrator made one of his API tokens worthless. */
    API_TOKEN_DELETED,
    /** The Server's TLS policy was changed; where it was weakened, the detail has the reason. */
    TLS_POLICY_CHANGED,
    /** A TLS handshake was refused for the policy's sake; several alike within seconds are one entry. */
    TLS_REFUSED,
    /** A cipher list was made. */
    CIPHER_LIST_CREATED,
    /** A cipher list was changed, and with it the policies that use it. */
    CIPHER_LIST_CHANGED,
    /** A cipher list was deleted. */
    CIPHER_LIST_DELETED,
    /** The Server's configuration was changed. */
    SERVER_CHANGED
}
