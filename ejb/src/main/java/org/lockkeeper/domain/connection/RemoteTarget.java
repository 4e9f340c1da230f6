package org.lockkeeper.domain.connection;

import java.time.Duration;
import java.util.Optional;
import org.lockkeeper.spi.login.Secret;

/**
 * All that is needed to reach a host; outlives no attempt.
 *
 * @param profile its name, for messages
 * @param passive whether data connections go from here to there
 * @param connectTimeout also the limit for each reply
 * @param dataTimeout how long a transfer may stand still
 * @param localAllowed whether a webhook may go to this machine or its link
 * @param tls ignored where the mode is in clear
 */
public record RemoteTarget(
        String profile,
        ConnectionMode mode,
        String host,
        int port,
        Optional<String> user,
        Optional<Secret> password,
        boolean passive,
        Duration connectTimeout,
        Duration dataTimeout,
        boolean localAllowed,
        Optional<String> sender,
        OutboundTls tls) {

    /** The host with its port, for messages. */
    public String address() {
        return host + ":" + port;
    }
}
