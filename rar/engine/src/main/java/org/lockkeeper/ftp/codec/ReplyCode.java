package org.lockkeeper.ftp.codec;

/** Reply codes by what they say (RFC 959 section 4.2.1, RFC 2228 section 5, RFC 2428, RFC 4217). */
public final class ReplyCode {

    /** File status okay; about to open data connection. */
    public static final int OPENING_DATA = 150;
    /** Command okay. */
    public static final int OK = 200;
    /** Superfluous. */
    public static final int SUPERFLUOUS = 202;
    /** System status, or list of features. */
    public static final int STATUS = 211;
    /** Folder status. */
    public static final int FOLDER_STATUS = 212;
    /** File status. */
    public static final int FILE_STATUS = 213;
    /** Help. */
    public static final int HELP = 214;
    /** System type. */
    public static final int SYSTEM_TYPE = 215;
    /** Ready for a new user. */
    public static final int READY = 220;
    /** Closing the control connection. */
    public static final int GOODBYE = 221;
    /** No transfer to abort. */
    public static final int DATA_OPEN = 225;
    /** Closing data connection; the transfer was successful. */
    public static final int TRANSFER_COMPLETE = 226;
    /** Entering passive mode. */
    public static final int PASSIVE = 227;
    /** Entering extended passive mode. */
    public static final int EXTENDED_PASSIVE = 229;
    /** Logged in. */
    public static final int LOGGED_IN = 230;
    /** Logged in by the certificate alone (RFC 4217 section 9). */
    public static final int LOGGED_IN_BY_CERTIFICATE = 232;
    /** Security data exchange complete. */
    public static final int AUTH_OK = 234;
    /** File action completed. */
    public static final int FILE_OK = 250;
    /** Path name. */
    public static final int PATH = 257;
    /** User name okay, need password. */
    public static final int NEED_PASSWORD = 331;
    /** More to come. */
    public static final int PENDING = 350;
    /** Service not available, closing. */
    public static final int UNAVAILABLE = 421;
    /** Can't open data connection. */
    public static final int NO_DATA_CONNECTION = 425;
    /** Transfer aborted. */
    public static final int ABORTED = 426;
    /** A security resource is missing for the moment. */
    public static final int SECURITY_UNAVAILABLE = 431;
    /** File busy. */
    public static final int BUSY = 450;
    /** Local error. */
    public static final int LOCAL_ERROR = 451;
    /** No space left. */
    public static final int NO_SPACE = 452;
    /** Unknown command, or a line that is none. */
    public static final int SYNTAX = 500;
    /** Bad argument. */
    public static final int BAD_ARGUMENT = 501;
    /** Known, and not served. */
    public static final int NOT_IMPLEMENTED = 502;
    /** Bad sequence of commands. */
    public static final int BAD_SEQUENCE = 503;
    /** Parameter not served. */
    public static final int BAD_PARAMETER = 504;
    /** The data connection must be protected. */
    public static final int PROTECTION_REQUIRED = 521;
    /** Protocol family, or TLS session, not accepted. */
    public static final int NOT_ACCEPTED = 522;
    /** Not logged in. */
    public static final int NOT_LOGGED_IN = 530;
    /** The command makes no sense on a connection in clear. */
    public static final int PROTECTION_MISSING = 533;
    /** Refused by policy. */
    public static final int POLICY = 534;
    /** This level of protection does not exist with TLS. */
    public static final int LEVEL_UNSUPPORTED = 536;
    /** File unavailable. */
    public static final int FILE_UNAVAILABLE = 550;
    /** More than the user may store. */
    public static final int EXCEEDED = 552;
    /** Name not allowed. */
    public static final int NAME_REFUSED = 553;
    /** The restart offset can't be right (RFC 3659 section 5.3). */
    public static final int BAD_RESTART = 554;

    private ReplyCode() {}
}
