package org.lockkeeper.spi.session;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * One session at one moment.
 *
 * @param id its name
 * @param site the Site that it reached
 * @param user empty before login
 * @param client the client's end of the control connection
 * @param local the server's end
 * @param since when the connection was accepted
 * @param tls empty where the control connection is in clear
 * @param transfer empty where none is under way
 */
public record SessionInfo(
        SessionId id,
        String site,
        Optional<String> user,
        InetSocketAddress client,
        InetSocketAddress local,
        Instant since,
        Optional<TlsInfo> tls,
        Optional<TransferInfo> transfer) {}
