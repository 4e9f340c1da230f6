package org.lockkeeper.spi.login;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.spi.session.SessionInfo;

/**
 * What a client shows at login.
 *
 * @param session the control connection: Site, addresses, TLS
 * @param user the name as the client sent it; any text
 * @param password empty where the client has sent USER only, and the question is whether its certificate is enough
 * @param certificates the client's chain, leaf first, as the handshake delivered it, not yet judged; empty without one
 */
public record LoginRequest(
        SessionInfo session, String user, Optional<Secret> password, List<X509Certificate> certificates) {

    /** Makes the chain immutable. */
    public LoginRequest {
        certificates = List.copyOf(certificates);
    }
}
