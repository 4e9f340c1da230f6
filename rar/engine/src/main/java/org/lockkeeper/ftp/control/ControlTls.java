package org.lockkeeper.ftp.control;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLSession;
import org.lockkeeper.ftp.tls.ConnectionTls;
import org.lockkeeper.ftp.tls.SiteTls;

/** TLS of one control connection: put before the codec, and taken away again. On the event loop, but for the getters. */
final class ControlTls {

    private final Channel channel;
    private final Executor handshakes;
    private volatile ConnectionTls connection;
    private volatile SSLSession session;
    private SslHandler handler;

    ControlTls(Channel channel, Executor handshakes) {
        this.channel = channel;
        this.handshakes = handshakes;
    }

    /** From the next byte on it is TLS. */
    void start(SiteTls site, Duration handshakeTimeout) {
        ConnectionTls tls = site.open();
        handler = new SslHandler(tls.controlEngine(), handshakes);
        handler.setHandshakeTimeoutMillis(handshakeTimeout.toMillis());
        connection = tls;
        channel.pipeline().addFirst(handler);
    }

    /** The handshake is done. */
    void established() {
        session = handler.engine().getSession();
    }

    /**
     * Says close_notify, awaits the client's, and goes on in clear (RFC 4217 section 13).
     *
     * @param then run in any case, also where the connection is lost meanwhile
     */
    void stop(Runnable then) {
        SslHandler old = handler;
        old.closeOutbound();
        old.sslCloseFuture().addListener(closed -> {
            if (channel.isActive()) {
                channel.pipeline().remove(old);
                connection = null;
                session = null;
            }
            then.run();
        });
    }

    /** Set while bytes are TLS, even before the handshake is done. */
    Optional<ConnectionTls> connection() {
        return Optional.ofNullable(connection);
    }

    /** Set from the end of the handshake on. */
    Optional<SSLSession> session() {
        return Optional.ofNullable(session);
    }
}
