package org.lockkeeper.ftp.control;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.lockkeeper.ftp.address.Endpoints;
import org.lockkeeper.ftp.address.HostAddresses;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.FtpRequest;
import org.lockkeeper.ftp.codec.FtpRequestDecoder;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.AfterReply;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandTable;
import org.lockkeeper.ftp.command.SessionState;
import org.lockkeeper.ftp.data.ActiveTransfer;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.tls.ConnectionTls;
import org.lockkeeper.ftp.tls.HandshakeResult;
import org.lockkeeper.ftp.vfs.FileLocks;
import org.lockkeeper.ftp.vfs.Quotas;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.session.AbuseReport.Kind;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.HandshakeReport.Connection;
import org.lockkeeper.spi.session.SessionId;
import org.lockkeeper.spi.session.SessionInfo;

/** One control connection: its life, its timers, and what handlers may know of it. */
public final class FtpSession extends SimpleChannelInboundHandler<FtpRequest> implements CommandContext {

    private static final long LAST_WORD_SECONDS = 2;

    private final SessionId id = SessionId.random();
    private final Instant since = Instant.now();
    private final SessionState state = new SessionState();
    private final Channel channel;
    private final SitePlace place;
    private final Mode mode;
    private final ControlTls tls;
    private final Shared shared;
    private final CommandQueue commands;
    private final SessionTimers timers;
    private final SessionNotices notices;
    private volatile String user;
    private volatile ActiveTransfer transfer;
    private volatile DisconnectReason reason = DisconnectReason.CONNECTION_LOST;

    FtpSession(Channel channel, SitePlace place, Mode mode, ControlTls tls, FtpRequestDecoder decoder, Shared shared) {
        this.channel = channel;
        this.place = place;
        this.mode = mode;
        this.tls = tls;
        this.shared = shared;
        this.timers = new SessionTimers(channel);
        this.notices = new SessionNotices(shared.workers().commands());
        this.commands = new CommandQueue(this, channel, decoder, shared.workers());
        state.reset(implicitTls());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        shared.registry().add(this);
        if (implicitTls() && mayStartTls()) {
            startTls();
        } else if (implicitTls()) {
            EngineLog.LOG.turnedAway(site().name(), client(), "too many handshakes are under way");
            channel.close();
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (!implicitTls()) {
            greet();
        }
        awaitLogin();
    }

    /** From the beginning, and again whenever a user has gone. */
    private void awaitLogin() {
        timers.login(limits().loginTimeout(), () -> closeIf(() -> user == null, "Nobody logged in in time."));
        if (!implicitTls() && !site().clearLoginAllowed()) {
            timers.tls(
                    limits().handshakeTimeout(),
                    () -> closeIf(() -> tls.info().isEmpty(), "TLS was not started in time."));
        }
    }

    private void closeIf(BooleanSupplier due, String text) {
        if (channel.isActive() && due.getAsBoolean()) {
            EngineLog.LOG.disconnected(site().name(), client(), text);
            close(FtpReply.of(ReplyCode.UNAVAILABLE, text), DisconnectReason.IDLE_TIMEOUT);
        }
    }

    private void greet() {
        channel.writeAndFlush(FtpReply.of(ReplyCode.READY, site().greeting()));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FtpRequest request) {
        commands.received(request);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (tls.finished(handshake)) {
                protectedNow();
            }
        } else if (event instanceof IdleStateEvent) {
            closeIf(() -> transfer == null && !commands.busy(), "Idle for too long.");
        } else {
            super.userEventTriggered(context, event);
        }
    }

    private void protectedNow() {
        timers.tlsDone();
        if (implicitTls()) {
            greet();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        shared.registry().remove(this);
        timers.cancel();
        tls.lost();
        transfer().ifPresent(running -> running.stop(ActiveTransfer.Stop.CONTROL_LOST));
        commands.whenIdle(this::ended);
    }

    /** Not before the last command has ended: it may be a login that succeeds, and then it counted as one. */
    private void ended() {
        state.close();
        place.left(user != null);
        if (!commands.used() && tls.info().isEmpty() && reason == DisconnectReason.CONNECTION_LOST) {
            abused(Kind.ADDRESS_SCAN);
        }
        if (user != null) {
            SessionInfo last = info();
            notices.tell("end", () -> endpoint().sessionClosed(last, reason));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        boolean expected = cause instanceof IOException
                || cause instanceof TooLongFrameException
                || cause.getCause() instanceof SSLException;
        if (expected) {
            EngineLog.LOG.debugf("connection of %s: %s", client(), cause.getMessage());
        } else {
            EngineLog.LOG.connectionFailed(site().name(), client(), cause);
        }
        channel.close();
    }

    /** Says a last word and closes. */
    public void close(FtpReply lastWord, DisconnectReason why) {
        reason = why;
        commands.takeNoMore();
        // The word first: what the stopped transfer has to say comes behind it, to a closed connection.
        channel.writeAndFlush(lastWord).addListener(written -> channel.close());
        transfer().ifPresent(running -> running.stop(ActiveTransfer.Stop.SERVER));
        // A client that reads nothing never lets the word out.
        channel.eventLoop().schedule((Runnable) channel::close, LAST_WORD_SECONDS, TimeUnit.SECONDS);
    }

    /** Closes without a word more. */
    void close(DisconnectReason why) {
        reason = why;
        channel.close();
    }

    SessionId id() {
        return id;
    }

    void startTls() {
        timers.tlsDone();
        tls.start(limits().handshakeTimeout(), result -> report(Connection.CONTROL, result));
    }

    /**
     * The client has as long for its close_notify as for a handshake.
     *
     * @param keepLogin after CCC; after REIN a new one is awaited
     */
    void stopTls(boolean keepLogin, Runnable then) {
        tls.stop(keepLogin, () -> {
            timers.tlsDone();
            if (channel.isActive() && !keepLogin) {
                awaitLogin();
            }
            then.run();
        });
        timers.tls(limits().handshakeTimeout(), () -> closeIf(tls::active, "TLS was not ended in time."));
    }

    @Override
    public boolean mayStartTls() {
        return tls.mayStart();
    }

    void abused(Kind kind) {
        shared.registry().abuse().seen(site().name(), client().getAddress(), kind);
    }

    private ConnectionLimits limits() {
        return site().limits();
    }

    void transferEnds() {
        transfer = null;
    }

    /** The time without a command begins anew (a transfer may have taken longer than it). */
    void commandEnded() {
        timers.idleAnew();
    }

    @Override
    public void transferBegins(ActiveTransfer begun) {
        transfer = begun;
        if (!channel.isActive()) {
            begun.stop(ActiveTransfer.Stop.CONTROL_LOST);
        }
        channel.eventLoop().execute(commands::transferBegan);
        timers.watch(begun, limits().stallTimeout(), () -> transfer == begun);
    }

    @Override
    public boolean loggedIn(UserGrant grant) {
        synchronized (shared.registry()) {
            if (!shared.registry().admits(site().name(), grant, client().getAddress())) {
                return false;
            }
            user = grant.user();
        }
        channel.eventLoop().execute(() -> timers.idleAfter(grant.limits().idleTimeout()));
        place.loggedIn();
        SessionInfo opened = info();
        notices.tell("begin", () -> endpoint().sessionOpened(opened));
        return true;
    }

    @Override
    public void loggedOut() {
        if (user != null) {
            SessionInfo last = info();
            user = null;
            place.loggedOut();
            notices.tell("end", () -> endpoint().sessionClosed(last, DisconnectReason.CLIENT_QUIT));
            awaitLogin();
        }
    }

    @Override
    public boolean host(String name) {
        return tls.session().isPresent() ? place.confirms(name) : place.choose(name);
    }

    @Override
    public void forgetHost() {
        if (!implicitTls()) {
            place.reset();
        }
    }

    @Override
    public void renewSite() {
        place.renew();
    }

    @Override
    public void dataHandshakeFinished(HandshakeResult result) {
        report(Connection.DATA, result);
    }

    private void report(Connection connection, HandshakeResult result) {
        if (connection == Connection.CONTROL && AbuseCounter.isAbuse(result.outcome())) {
            abused(Kind.FAILED_HANDSHAKE);
        }
        shared.handshakes().add(connection, info(), result);
    }

    @Override
    public SessionInfo info() {
        return new SessionInfo(
                id,
                site().name(),
                Optional.ofNullable(user),
                client(),
                peers().local(),
                since,
                tls.info(),
                transfer().flatMap(ActiveTransfer::info));
    }

    @Override
    public SiteConfiguration site() {
        return place.runtime().site();
    }

    @Override
    public SessionState state() {
        return state;
    }

    @Override
    public CommandTable commands() {
        return Commands.TABLE;
    }

    @Override
    public FtpsEndpoint endpoint() {
        return shared.endpoint();
    }

    @Override
    public Quotas quotas() {
        return shared.registry().quotas();
    }

    @Override
    public FileLocks fileLocks() {
        return shared.registry().fileLocks();
    }

    @Override
    public Endpoints peers() {
        return place.peers();
    }

    @Override
    public HostAddresses hostAddresses() {
        return shared.registry().hostAddresses();
    }

    @Override
    public boolean controlProtected() {
        return tls.active() && tls.session().isPresent();
    }

    @Override
    public boolean tlsAvailable() {
        return place.tlsAvailable();
    }

    @Override
    public boolean implicitTls() {
        return mode == Mode.IMPLICIT;
    }

    @Override
    public Optional<SSLSession> controlSession() {
        return tls.session();
    }

    @Override
    public Optional<ConnectionTls> tls() {
        return tls.connection();
    }

    @Override
    public Optional<ActiveTransfer> transfer() {
        return Optional.ofNullable(transfer);
    }

    @Override
    public void preliminary(FtpReply reply) {
        channel.writeAndFlush(reply);
    }

    @Override
    public AfterReply afterReply() {
        return commands.afterReply();
    }
}
