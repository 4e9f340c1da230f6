package org.lockkeeper.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lockkeeper.application.ServerView;

/**
 * The Server, as the API shows it.
 *
 * @param sslEnabled its gate
 * @param revision of the configuration
 * @param tls what the runtime supports
 * @param settings what the Server sets for all; an absent key has its default
 */
@Schema(name = "Server")
public record ServerBody(boolean sslEnabled, long revision, TlsLibrary tls, Map<String, Object> settings) {

    /** What the TLS library of the runtime is and can do. */
    @Schema(name = "TlsLibrary")
    public record TlsLibrary(String provider, String version, List<String> protocols, List<String> cipherSuites) {}

    static ServerBody of(ServerView view) {
        ServerView.TlsLibraryView tls = view.tls();
        return new ServerBody(
                view.sslEnabled(),
                view.revision(),
                new TlsLibrary(tls.provider(), tls.version(), tls.protocols(), tls.cipherSuites()),
                view.settings());
    }
}
