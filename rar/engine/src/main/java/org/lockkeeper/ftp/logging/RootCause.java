package org.lockkeeper.ftp.logging;

/** What lies at the bottom of an exception, in one line; the stack itself belongs to level DEBUG. */
public final class RootCause {

    private static final int DEPTH = 50;

    private RootCause() {}

    /** Class and message of the innermost cause. */
    public static String of(Throwable problem) {
        Throwable cause = problem;
        for (int i = 0; i < DEPTH && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
