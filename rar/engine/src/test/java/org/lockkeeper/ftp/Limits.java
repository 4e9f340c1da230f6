package org.lockkeeper.ftp;

import java.time.Duration;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.login.UserLimits;

/** {@link TestServer#QUICK} with one thing changed. */
final class Limits {

    private static final ConnectionLimits Q = TestServer.QUICK;

    private Limits() {}

    static ConnectionLimits counts(int sessions, int unauthenticated) {
        return new ConnectionLimits(
                sessions,
                unauthenticated,
                Q.maxLoginAttempts(),
                Q.refusedLoginDelay(),
                Q.handshakeTimeout(),
                Q.loginTimeout(),
                Q.idleTimeout(),
                Q.dataConnectTimeout(),
                Q.stallTimeout());
    }

    static ConnectionLimits control(Duration handshake, Duration login, Duration idle) {
        return new ConnectionLimits(
                Q.maxSessions(),
                Q.maxUnauthenticated(),
                Q.maxLoginAttempts(),
                Q.refusedLoginDelay(),
                handshake,
                login,
                idle,
                Q.dataConnectTimeout(),
                Q.stallTimeout());
    }

    static ConnectionLimits data(Duration connect, Duration stall) {
        return new ConnectionLimits(
                Q.maxSessions(),
                Q.maxUnauthenticated(),
                Q.maxLoginAttempts(),
                Q.refusedLoginDelay(),
                Q.handshakeTimeout(),
                Q.loginTimeout(),
                Q.idleTimeout(),
                connect,
                stall);
    }

    /** A user who may do everything, but idle. */
    static UserLimits idle(Duration idle) {
        UserLimits u = UserLimits.UNLIMITED;
        return new UserLimits(
                u.maxSessions(),
                u.maxSessionsPerAddress(),
                u.maxTransfersPerSession(),
                u.maxUploadBytes(),
                u.maxDownloadBytes(),
                u.uploadBytesPerSecond(),
                u.downloadBytesPerSecond(),
                u.quotaBytes(),
                idle,
                u.bannedFileTypes());
    }
}
