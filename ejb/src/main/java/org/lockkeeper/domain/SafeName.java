package org.lockkeeper.domain;

/**
 * What may be the name of a Site, a Settings Template or a user: one safe component of a path on every system, since
 * folders and addresses are named so. No separators, no control characters, no leading or trailing blank, neither
 * {@code .} nor {@code ..}.
 */
public final class SafeName {

    /** In characters; below what file systems take for a name, in UTF-8 as well. */
    public static final int MAX_LENGTH = 63;

    private static final String FORBIDDEN = "/\\:*?\"<>|%";

    private SafeName() {}

    /**
     * Gives the name back.
     *
     * @throws IllegalArgumentException with a sentence for the administrator that follows the name of the field
     */
    public static String check(String name) {
        if (name == null || name.isEmpty() || name.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must have between 1 and " + MAX_LENGTH + " characters");
        }
        if (!isPathComponent(name)) {
            throw new IllegalArgumentException("must be usable as the name of a folder: no control characters, no"
                    + " blank at either end, not \".\" or \"..\", none of " + FORBIDDEN);
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
