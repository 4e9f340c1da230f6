package org.lockkeeper.application;

/** What an administrator may be. */
public final class Roles {

    /** May do everything. */
    public static final String SERVER_ADMINISTRATOR = "SERVER_ADMINISTRATOR";

    /** May see everything and change nothing. */
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
