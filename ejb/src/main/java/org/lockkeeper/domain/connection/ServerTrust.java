package org.lockkeeper.domain.connection;

/** How the remote host proves itself. Names are part of the API. */
public enum ServerTrust {
    /** Its certificate, or one that signed it, is trusted in the Trusted Certificates database. */
    DATABASE,
    /** Its certificate has exactly this fingerprint; its names don't matter. */
    PINNED,
    /** A public CA of the Java runtime has signed it. */
    PUBLIC
}
