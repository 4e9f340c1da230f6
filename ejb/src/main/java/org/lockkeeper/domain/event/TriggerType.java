package org.lockkeeper.domain.event;

import java.util.Arrays;
import java.util.List;

/** What can start a rule. Names are part of the API. */
public enum TriggerType {
    /** An upload, or an append, has ended well. */
    FILE_UPLOADED,
    /** A download has ended well. */
    FILE_DOWNLOADED,
    /** A client has renamed a file or folder. */
    FILE_RENAMED,
    /** A client has deleted a file. */
    FILE_DELETED,
    /** An upload was given up, truncated, or has failed. */
    UPLOAD_FAILED,
    /** A client has made a folder. */
    FOLDER_CREATED,
    /** A client has removed a folder. */
    FOLDER_REMOVED,
    /** A user has logged in. */
    LOGIN,
    /** A login was refused. */
    LOGIN_REFUSED,
    /** A listener could not be opened. */
    LISTENER_FAILED,
    /** The Server's configuration or TLS policy was changed. */
    POLICY_CHANGED,
    /** A client has shown a certificate on which an administrator has to decide. */
    CERTIFICATE_PENDING,
    /** A third, then a tenth, of a server certificate's lifetime is left, or none. */
    CERTIFICATE_EXPIRING,
    /** The CA's reply took the place of a server certificate. */
    CERTIFICATE_REPLACED,
    /** A client's certificate was revoked. */
    CERTIFICATE_REVOKED,
    /** A point in time, by a cron expression. */
    TIMER,
    /** An administrator, or a program through the API, says so. */
    ON_DEMAND,
    /** Not served yet. */
    ACCOUNT_LOCKED(false),
    /** Not served yet. */
    PASSWORD_CHANGED(false),
    /** Not served yet. */
    QUOTA_EXCEEDED(false),
    /** Not served yet. */
    SITE_STARTED(false),
    /** Not served yet. */
    SITE_STOPPED(false),
    /** Not served yet. */
    ADDRESS_BANNED(false);

    private final boolean served;

    TriggerType() {
        this(true);
    }

    TriggerType(boolean served) {
        this.served = served;
    }

    /** Whether this version reports it; a rule on another one would never run and is refused. */
    public boolean served() {
        return served;
    }

    /** Those that this version reports. */
    public static List<TriggerType> allServed() {
        return Arrays.stream(values()).filter(TriggerType::served).toList();
    }
}
