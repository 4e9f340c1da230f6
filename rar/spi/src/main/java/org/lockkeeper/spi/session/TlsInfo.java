package org.lockkeeper.spi.session;

import java.util.Optional;

/**
 * What a handshake agreed on.
 *
 * @param protocol for instance {@code TLSv1.3}
 * @param cipherSuite IANA name
 * @param clientCertificate subject of the client's certificate, where it showed one
 */
public record TlsInfo(String protocol, String cipherSuite, Optional<String> clientCertificate) {}
