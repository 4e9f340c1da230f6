package org.lockkeeper.application.internal.login;

import java.time.Clock;
import org.lockkeeper.application.internal.startup.TestServer;

/** API tokens for tests outside of this package. */
public final class TokenSignIns {

    private TokenSignIns() {}

    public static TokenSignIn on(TestServer server, Clock clock) {
        return new TokenSignIn(
                server.database(), server.database().tokens(), new SignInThrottle(clock), server.audit(), clock);
    }
}
