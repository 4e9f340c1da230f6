package org.lockkeeper.ftp.command.login;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.tls.TlsSessions;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.Secret;

/** What a client has shown so far. */
final class Credentials {

    private Credentials() {}

    /**
     * Read anew for each login: the chain of a resumed session is that of the handshake which made it, and is to be
     * judged again.
     */
    static List<X509Certificate> chain(CommandContext context) {
        return context.controlSession().map(TlsSessions::peerChain).orElse(List.of());
    }

    static LoginRequest of(CommandContext context, String user, Optional<Secret> password) {
        return new LoginRequest(context.info(), user, password, chain(context));
    }
}
