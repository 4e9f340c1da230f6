package org.lockkeeper.ftp.control;

import io.netty.channel.Channel;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lockkeeper.ftp.data.ActiveTransfer;

/** The clocks of a session: for its login, its TLS, its idleness, its transfers. On the event loop. */
final class SessionTimers {

    private static final long SHORTEST_WATCH_MILLIS = 100;

    private final Channel channel;
    private Future<?> login;
    private Future<?> tls;

    SessionTimers(Channel channel) {
        this.channel = channel;
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

    /** A session with a user may be idle for so long. */
    void idleAfter(Duration timeout) {
        if (channel.pipeline().get(IdleStateHandler.class) != null) {
            channel.pipeline()
                    .replace(
                            IdleStateHandler.class,
                            null,
                            new IdleStateHandler(timeout.toMillis(), 0, 0, TimeUnit.MILLISECONDS));
        }
    }

    /** It was not idle until now. */
    void idleAnew() {
        IdleStateHandler idle = channel.pipeline().get(IdleStateHandler.class);
        if (idle != null) {
            idle.resetReadTimeout();
        }
    }

    /** Looks again and again, while it is under way, whether a transfer still moves; from any thread. */
    void watch(ActiveTransfer transfer, Duration limit, BooleanSupplier underWay) {
        Runnable look = () -> {
            if (underWay.getAsBoolean()) {
                transfer.stopIfStalled(limit);
                watch(transfer, limit, underWay);
            }
        };
        long millis = Math.max(limit.toMillis() / 4, SHORTEST_WATCH_MILLIS);
        channel.eventLoop().schedule(look, millis, TimeUnit.MILLISECONDS);
    }

    void cancel() {
        cancel(login);
        cancel(tls);
    }

    private Future<?> set(Duration delay, Runnable due) {
        return channel.eventLoop().schedule(due, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void cancel(Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
