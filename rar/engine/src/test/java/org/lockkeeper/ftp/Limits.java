package org.lockkeeper.ftp;

import static org.lockkeeper.ftp.Changed.with;

import java.time.Duration;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.login.UserLimits;

/** {@link TestServer#QUICK} with one thing changed. */
final class Limits {

    private static final ConnectionLimits Q = TestServer.QUICK;

    private Limits() {}

    static ConnectionLimits counts(int sessions, int unauthenticated) {
        return with(with(Q, "maxSessions", sessions), "maxUnauthenticated", unauthenticated);
    }

    static ConnectionLimits control(Duration handshake, Duration login, Duration idle) {
        return with(with(with(Q, "handshakeTimeout", handshake), "loginTimeout", login), "idleTimeout", idle);
    }

    static ConnectionLimits data(Duration connect, Duration stall) {
        return with(with(Q, "dataConnectTimeout", connect), "stallTimeout", stall);
    }

    /** A user who may do everything, but idle. */
    static UserLimits idle(Duration idle) {
        return with(UserLimits.UNLIMITED, "idleTimeout", idle);
    }
}
