package org.lockkeeper.ftp.control;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
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
import org.lockkeeper.ftp.tls.TlsSessions;
import org.lockkeeper.ftp.vfs.FileLocks;
import org.lockkeeper.ftp.vfs.Quotas;
import org.lockkeeper.spi.FtpsEndpoint;
import org.lockkeeper.spi.config.ConnectionLimits;
import org.lockkeeper.spi.config.ListenerBinding.Mode;
import org.lockkeeper.spi.config.SiteConfiguration;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.session.DisconnectReason;
import org.lockkeeper.spi.session.SessionId;
import org.lockkeeper.spi.session.SessionInfo;
import org.lockkeeper.spi.session.TlsInfo;

/** One control connection: its life, its timers, and what handlers may know of it. */
public final class FtpSession extends SimpleChannelInboundHandler<FtpRequest> implements CommandContext {

    private static final long LAST_WORD_SECONDS = 2;

    private final SessionId id = SessionId.random();
    private final Instant since = Instant.now();
    private final SessionState state = new SessionState();
    private final Channel channel;
    private final SiteRuntime runtime;
    private final Mode mode;
    private final ControlTls tls;
    private final SessionRegistry registry;
    private final FtpsEndpoint endpoint;
    private final CommandQueue commands;
    private final SessionTimers timers;
    private final SessionNotices notices;
    private volatile String user;
    private volatile TlsInfo tlsInfo;
    private volatile ActiveTransfer transfer;
    private volatile DisconnectReason reason = DisconnectReason.CONNECTION_LOST;

    FtpSession(
            Channel channel,
            SiteRuntime runtime,
            Mode mode,
            ControlTls tls,
            FtpRequestDecoder decoder,
            SessionRegistry registry,
            FtpsEndpoint endpoint,
            Workers workers) {
        this.channel = channel;
        this.runtime = runtime;
        this.mode = mode;
        this.tls = tls;
        this.registry = registry;
        this.endpoint = endpoint;
        this.timers = new SessionTimers(channel.eventLoop());
        this.notices = new SessionNotices(workers.commands());
        this.commands = new CommandQueue(this, channel, decoder, workers);
        state.reset(implicitTls());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        registry.add(this);
        if (implicitTls()) {
            startTls();
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
                    limits().handshakeTimeout(), () -> closeIf(() -> tlsInfo == null, "TLS was not started in time."));
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
            handshaken(handshake);
        } else if (event instanceof IdleStateEvent) {
            closeIf(() -> transfer == null && !commands.busy(), "Idle for too long.");
        } else {
            super.userEventTriggered(context, event);
        }
    }

    private void handshaken(SslHandshakeCompletionEvent event) {
        if (!event.isSuccess()) {
            EngineLog.LOG.handshakeFailed(
                    site().name(), client(), String.valueOf(event.cause().getMessage()));
            channel.close();
            return;
        }
        timers.tlsDone();
        tls.established();
        tlsInfo = tls.session().map(TlsSessions::describe).orElseThrow();
        if (implicitTls()) {
            greet();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        registry.remove(this);
        timers.cancel();
        transfer().ifPresent(running -> running.stop(ActiveTransfer.Stop.CONTROL_LOST));
        commands.whenIdle(this::ended);
    }

    /** Not before the last command has ended: it may be a login that succeeds, and then it counted as one. */
    private void ended() {
        state.close();
        runtime.load().left(user != null);
        if (user != null) {
            SessionInfo last = info();
            notices.tell("end", () -> endpoint.sessionClosed(last, reason));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException || cause.getCause() instanceof SSLException) {
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
        tls.start(runtime.tls().orElseThrow(), limits().handshakeTimeout());
    }

    /** The client has as long for its close_notify as for a handshake. */
    void stopTls(Runnable then) {
        tlsInfo = null;
        tls.stop(() -> {
            if (channel.isActive()) {
                awaitLogin();
            }
            then.run();
        });
        timers.tls(
                limits().handshakeTimeout(),
                () -> closeIf(() -> tls.connection().isPresent(), "TLS was not ended in time."));
    }

    private ConnectionLimits limits() {
        return site().limits();
    }

    void transferEnds() {
        transfer = null;
    }

    private void idleAfter(Duration timeout) {
        if (channel.pipeline().get(IdleStateHandler.class) != null) {
            channel.pipeline()
                    .replace(
                            IdleStateHandler.class,
                            null,
                            new IdleStateHandler(timeout.toMillis(), 0, 0, TimeUnit.MILLISECONDS));
        }
    }

    /** The time without a command begins anew (a transfer may have taken longer than it). */
    void commandEnded() {
        IdleStateHandler idle = channel.pipeline().get(IdleStateHandler.class);
        if (idle != null) {
            idle.resetReadTimeout();
        }
    }

    @Override
    public void transferBegins(ActiveTransfer begun) {
        transfer = begun;
        if (!channel.isActive()) {
            begun.stop(ActiveTransfer.Stop.CONTROL_LOST);
        }
        channel.eventLoop().execute(commands::transferBegan);
        watch(begun);
    }

    /** Looks again and again, until the transfer is over, whether it still moves. */
    private void watch(ActiveTransfer running) {
        Duration limit = limits().stallTimeout();
        channel.eventLoop()
                .schedule(
                        () -> {
                            if (transfer == running) {
                                running.stopIfStalled(limit);
                                watch(running);
                            }
                        },
                        Math.max(limit.toMillis() / 4, 100),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean loggedIn(UserGrant grant) {
        synchronized (registry) {
            if (!registry.admits(site().name(), grant, client().getAddress())) {
                return false;
            }
            user = grant.user();
        }
        channel.eventLoop().execute(() -> idleAfter(grant.limits().idleTimeout()));
        runtime.load().loggedIn();
        SessionInfo opened = info();
        notices.tell("begin", () -> endpoint.sessionOpened(opened));
        return true;
    }

    @Override
    public void loggedOut() {
        if (user != null) {
            SessionInfo last = info();
            user = null;
            runtime.load().loggedOut();
            notices.tell("end", () -> endpoint.sessionClosed(last, DisconnectReason.CLIENT_QUIT));
            awaitLogin();
        }
    }

    @Override
    public SessionInfo info() {
        return new SessionInfo(
                id,
                site().name(),
                Optional.ofNullable(user),
                client(),
                local(),
                since,
                Optional.ofNullable(tlsInfo),
                transfer().flatMap(ActiveTransfer::info));
    }

    @Override
    public SiteConfiguration site() {
        return runtime.site();
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
        return endpoint;
    }

    @Override
    public Quotas quotas() {
        return registry.quotas();
    }

    @Override
    public FileLocks fileLocks() {
        return registry.fileLocks();
    }

    @Override
    public InetSocketAddress client() {
        return (InetSocketAddress) channel.remoteAddress();
    }

    @Override
    public InetSocketAddress local() {
        return (InetSocketAddress) channel.localAddress();
    }

    @Override
    public boolean tlsAvailable() {
        return runtime.tls().isPresent();
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
