package org.lockkeeper.domain.user;

import org.lockkeeper.domain.SafeName;

/** What may be the name of a user: the name of a folder, since homes are named so. */
public final class UserName {

    /** In characters. */
    public static final int MAX_LENGTH = SafeName.MAX_LENGTH;

    private UserName() {}

    /**
     * Gives the name back.
     *
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public static String check(String name) {
        return SafeName.check(name);
    }
}
