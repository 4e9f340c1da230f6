package org.lockkeeper.ftp.control;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The two clocks of a session, each of which can be set anew. On the event loop. */
final class SessionTimers {

    private final EventExecutor loop;
    private Future<?> login;
    private Future<?> tls;

    SessionTimers(EventExecutor loop) {
        this.loop = loop;
    }

    /** For the login. */
    void login(Duration delay, Runnable due) {
        cancel(login);
        login = set(delay, due);
    }

    /** For the begin, or the end, of TLS. */
    void tls(Duration delay, Runnable due) {
        cancel(tls);
        tls = set(delay, due);
    }

    /** TLS stands. */
    void tlsDone() {
        cancel(tls);
    }

    void cancel() {
        cancel(login);
        cancel(tls);
    }

    private Future<?> set(Duration delay, Runnable due) {
        return loop.schedule(due, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void cancel(Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
