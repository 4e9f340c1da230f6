package org.lockkeeper.application;

import java.util.List;

/** What an administrator may be. Who is neither SERVER_ADMINISTRATOR nor CERTIFICATE_OFFICER can be confined to some Sites. */
public final class Roles {

    /** May do everything. */
    public static final String SERVER_ADMINISTRATOR = "SERVER_ADMINISTRATOR";

    /** May see everything and change nothing. */
    public static final String AUDITOR = "AUDITOR";

    /** May make and change Sites, and all that is in them. */
    public static final String SITE_ADMINISTRATOR = "SITE_ADMINISTRATOR";

    /** May make and change Settings Templates, and users. */
    public static final String TEMPLATE_ADMINISTRATOR = "TEMPLATE_ADMINISTRATOR";

    /** May make and change users. */
    public static final String USER_ADMINISTRATOR = "USER_ADMINISTRATOR";

    /** May make, replace and sign certificates, and decide which are trusted. */
    public static final String CERTIFICATE_OFFICER = "CERTIFICATE_OFFICER";

    /** Anybody who may sign in at all; for reading. */
    public static final String ANY = "**";

    /** All of them, from the mightiest down. */
    public static final List<String> ALL = List.of(
            SERVER_ADMINISTRATOR,
            SITE_ADMINISTRATOR,
            TEMPLATE_ADMINISTRATOR,
            USER_ADMINISTRATOR,
            CERTIFICATE_OFFICER,
            AUDITOR);

    private Roles() {}
}
