package org.lockkeeper.ftp.codec;

/**
 * One line from the client.
 *
 * @param verb upper case; empty where the line is unreadable
 * @param argument as sent, after the first space; empty without one
 * @param defect what is wrong with the line itself
 */
public record FtpRequest(String verb, String argument, Defect defect) {

    /** A line that can be read. */
    public static FtpRequest of(String verb, String argument) {
        return new FtpRequest(verb, argument, Defect.NONE);
    }

    static FtpRequest broken(Defect defect) {
        return new FtpRequest("", "", defect);
    }

    /** The argument may be a password. */
    @Override
    public String toString() {
        return "FtpRequest[" + verb + ", " + defect + "]";
    }

    /** Why a line is not taken as a command. */
    public enum Defect {
        /** Nothing is wrong. */
        NONE,
        /** Longer than the limit; what follows up to the line's end is thrown away. */
        TOO_LONG,
        /** Not UTF-8 (RFC 2640 section 2.2). */
        NOT_UTF8,
        /** Has NUL, CR or another control character, which could forge a reply or a log line. */
        CONTROL_CHARACTER
    }
}
