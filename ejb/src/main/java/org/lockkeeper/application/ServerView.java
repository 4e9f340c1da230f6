package org.lockkeeper.application;

import java.util.List;

/**
 * The Server.
 *
 * @param sslEnabled its gate
 * @param revision of the configuration, grows with every change
 * @param version of this object, for the ETag
 * @param tls what the runtime supports (mission R15)
 */
public record ServerView(boolean sslEnabled, long revision, long version, TlsLibraryView tls) {

    /**
     * The TLS library in use.
     *
     * @param provider its name
     * @param version its version, with that of the Java runtime
     * @param protocols that it supports
     * @param cipherSuites that it supports
     */
    public record TlsLibraryView(String provider, String version, List<String> protocols, List<String> cipherSuites) {}
}
