package org.lockkeeper.ftp.command;

import java.util.Arrays;
import java.util.Optional;

/** What HASH and the X-verbs of checksums compute; the strong ones first. */
public enum HashAlgorithm {
    /** The default. */
    SHA_256("SHA-256", "XSHA256"),
    /** Longer. */
    SHA_512("SHA-512", "XSHA512"),
    /** For old clients; finds accidents, no attacks. */
    SHA_1("SHA-1", "XSHA1"),
    /** For old clients; finds accidents, no attacks. */
    MD5("MD5", "XMD5"),
    /** For old clients; finds accidents, no attacks. */
    CRC32("CRC32", "XCRC");

    private final String label;
    private final String verb;

    HashAlgorithm(String label, String verb) {
        this.label = label;
        this.verb = verb;
    }

    /** As HASH and FEAT name it. */
    public String label() {
        return label;
    }

    /** The verb that computes this and nothing else. */
    public String verb() {
        return verb;
    }

    /** The one of this name, in any case. */
    public static Optional<HashAlgorithm> named(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.label.equalsIgnoreCase(name))
                .findFirst();
    }
}
