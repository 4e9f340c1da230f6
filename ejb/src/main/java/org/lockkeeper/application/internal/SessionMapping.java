package org.lockkeeper.application.internal;

import java.time.Duration;
import java.time.Instant;
import org.lockkeeper.application.SessionView;
import org.lockkeeper.application.internal.audit.ClientAddress;
import org.lockkeeper.spi.session.SessionInfo;
import org.lockkeeper.spi.session.TlsInfo;
import org.lockkeeper.spi.session.TransferInfo;

/** Sessions as pages and API show them. */
final class SessionMapping {

    private SessionMapping() {}

    static SessionView view(SessionInfo session, Instant now) {
        return new SessionView(
                session.id().value(),
                session.user().orElse(null),
                session.site(),
                ClientAddress.of(session),
                session.since(),
                session.tls().map(SessionMapping::view).orElse(null),
                session.transfer().map(transfer -> view(transfer, now)).orElse(null));
    }

    private static SessionView.Tls view(TlsInfo tls) {
        return new SessionView.Tls(
                tls.protocol(), tls.cipherSuite(), tls.clientCertificate().orElse(null));
    }

    private static SessionView.Transfer view(TransferInfo transfer, Instant now) {
        long millis = Math.max(1, Duration.between(transfer.since(), now).toMillis());
        return new SessionView.Transfer(
                transfer.direction().name(),
                transfer.path(),
                transfer.since(),
                transfer.bytes(),
                Math.round(transfer.bytes() * 1000.0 / millis));
    }
}
