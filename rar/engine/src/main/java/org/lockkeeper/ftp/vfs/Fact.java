package org.lockkeeper.ftp.vfs;

import java.util.Locale;

/** Facts of MLSD and MLST (RFC 3659 section 7.5), in the order in which they are told. */
public enum Fact {
    /** File or folder. */
    TYPE,
    /** In bytes. */
    SIZE,
    /** Last change, UTC. */
    MODIFY,
    /** What the user may do. */
    PERM,
    /** The same for the same file. */
    UNIQUE;

    /** As it stands on the wire. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
