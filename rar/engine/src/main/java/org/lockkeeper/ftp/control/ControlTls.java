package org.lockkeeper.ftp.control;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.Future;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLSession;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.tls.ConnectionTls;
import org.lockkeeper.ftp.tls.HandshakeFailure;
import org.lockkeeper.ftp.tls.HandshakeResult;
import org.lockkeeper.ftp.tls.HandshakeResult.Refusal;
import org.lockkeeper.ftp.tls.SiteTls;
import org.lockkeeper.ftp.tls.TlsSessions;
import org.lockkeeper.spi.session.HandshakeReport.Offer;
import org.lockkeeper.spi.session.HandshakeReport.Outcome;
import org.lockkeeper.spi.session.TlsInfo;

/**
 * TLS of one control connection: put before the codec, and taken away again. Each handshake has one result, whatever
 * happens. On the event loop, but for the getters.
 */
final class ControlTls {

    private final Channel channel;
    private final Executor handshakes;
    private final SitePlace place;
    private final Slots slots;
    private volatile ConnectionTls connection;
    private volatile SSLSession session;
    private volatile TlsInfo info;
    private RecordGuard guard;
    private volatile ChannelHandler handler;
    private Offer offer = Offer.UNKNOWN;
    private Consumer<HandshakeResult> results;
    private Future<?> timeout;
    private boolean underWay;
    private boolean slotTaken;

    /**
     * In clear at first.
     *
     * @param handshakes where their work is done
     * @param slots how many there may be at once
     */
    ControlTls(Channel channel, Executor handshakes, SitePlace place, Slots slots) {
        this.channel = channel;
        this.handshakes = handshakes;
        this.place = place;
        this.slots = slots;
    }

    /** Takes a place among the handshakes under way; false where there is none. */
    boolean mayStart() {
        slotTaken = slots.take();
        return slotTaken;
    }

    /**
     * From the next byte on it is TLS.
     *
     * @param limit for the whole handshake
     * @param newResults told once, how it ended
     */
    void start(Duration limit, Consumer<HandshakeResult> newResults) {
        underWay = true;
        offer = Offer.UNKNOWN;
        results = newResults;
        handler = new HelloHandler(this::choose);
        guard = new RecordGuard(this::renegotiated);
        channel.pipeline().addFirst(guard, handler);
        timeout = channel.eventLoop().schedule(() -> timedOut(limit), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<SslHandler> choose(Offer hello) {
        offer = hello;
        Optional<Refusal> refusal = place.handshake(hello);
        refusal.ifPresent(this::failed);
        return refusal.isPresent() ? Optional.empty() : place.runtime().tls().map(this::handshake);
    }

    private SslHandler handshake(SiteTls site) {
        ConnectionTls tls = site.open(offer);
        SslHandler ssl = new SslHandler(tls.controlEngine(), handshakes);
        // There is one clock for all of it, see start.
        ssl.setHandshakeTimeoutMillis(0);
        connection = tls;
        handler = ssl;
        return ssl;
    }

    private void timedOut(Duration limit) {
        failed(new Refusal(Outcome.TIMEOUT, "the handshake was not done in " + limit.toSeconds() + " s"));
        channel.close();
    }

    /** Netty's word that a handshake has ended; true where the connection is protected from now on. */
    boolean finished(SslHandshakeCompletionEvent event) {
        if (!event.isSuccess()) {
            failed(event.cause());
            channel.close();
            return false;
        }
        session = ((SslHandler) handler).engine().getSession();
        if (!session.getProtocol().equals("TLSv1.3")) {
            guard.arm();
        }
        finished(HandshakeResult.completed(offer, session, false));
        info = TlsSessions.describe(session);
        return true;
    }

    private void renegotiated() {
        EngineLog.LOG.renegotiated(place.runtime().site().name(), channel.remoteAddress());
        channel.close();
    }

    /** The connection is gone; so is a handshake that was under way. */
    void lost() {
        failed(new ClosedChannelException());
        giveSlotBack();
    }

    private void giveSlotBack() {
        if (slotTaken) {
            slotTaken = false;
            slots.giveBack();
        }
    }

    private void failed(Throwable cause) {
        failed(HandshakeFailure.reason(cause, offer, place.runtime().site().tlsPolicy()));
    }

    private void failed(Refusal refusal) {
        finished(HandshakeResult.failed(offer, refusal));
    }

    private void finished(HandshakeResult result) {
        if (underWay) {
            underWay = false;
            timeout.cancel(false);
            giveSlotBack();
            results.accept(result);
        }
    }

    /**
     * Says close_notify, awaits the client's, and goes on in clear (RFC 4217 sections 3 and 13).
     *
     * @param keep whether data connections may still resume the session (CCC), or all is forgotten (REIN)
     * @param then run in any case, also where the connection is lost meanwhile
     */
    void stop(boolean keep, Runnable then) {
        SslHandler old = (SslHandler) handler;
        info = null;
        ClearTextWatch watch = new ClearTextWatch(old);
        if (keep) {
            channel.pipeline().addFirst(watch);
        }
        old.closeOutbound();
        old.sslCloseFuture().addListener(closed -> {
            if (channel.isActive()) {
                leave(watch);
                leave(old);
                leave(guard);
                handler = null;
                if (!keep) {
                    connection = null;
                    session = null;
                }
            }
            then.run();
        });
    }

    private void leave(ChannelHandler ended) {
        if (channel.pipeline().context(ended) != null) {
            channel.pipeline().remove(ended);
        }
    }

    /** Whether bytes are TLS at this moment, even before the handshake is done. */
    boolean active() {
        return handler != null;
    }

    /** What protects the connection at this moment. */
    Optional<TlsInfo> info() {
        return Optional.ofNullable(info);
    }

    /** Set from the ClientHello on; kept after CCC. */
    Optional<ConnectionTls> connection() {
        return Optional.ofNullable(connection);
    }

    /** Set from the end of the handshake on; kept after CCC. */
    Optional<SSLSession> session() {
        return Optional.ofNullable(session);
    }
}
