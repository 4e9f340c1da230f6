package org.lockkeeper.application;

import java.util.List;
import java.util.Map;

/**
 * The Server.
 *
 * @param sslEnabled its gate
 * @param revision of the configuration, grows with every change
 * @param version of this object, for the ETag
 * @param tls what the runtime supports (mission R15)
 * @param settings only what the Server sets itself; an absent key has its default
 */
public record ServerView(
        boolean sslEnabled, long revision, long version, TlsLibraryView tls, Map<String, Object> settings) {

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
