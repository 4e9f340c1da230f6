package org.lockkeeper.domain.user;

/**
 * What may be the name of a user: one safe component of a path on every system, since homes are named so. No
 * separators, no control characters, no leading or trailing blank, neither {@code .} nor {@code ..}.
 */
public final class UserName {

    /** In characters; below what file systems take for a name, in UTF-8 as well. */
    public static final int MAX_LENGTH = 63;

    private static final String FORBIDDEN = "/\\:*?\"<>|%";

    private UserName() {}

    /**
     * Gives the name back.
     *
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public static String check(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a user name must have between 1 and " + MAX_LENGTH + " characters");
        }
        if (!isPathComponent(name)) {
            throw new IllegalArgumentException("a user name must be usable as the name of a folder: no control"
                    + " characters, no blank at either end, not \".\" or \"..\", none of " + FORBIDDEN);
        }
        return name;
    }

    private static boolean isPathComponent(String name) {
        return !name.equals(".")
                && !name.equals("..")
                && name.equals(name.strip())
                && name.chars().noneMatch(c -> Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0);
    }
}
