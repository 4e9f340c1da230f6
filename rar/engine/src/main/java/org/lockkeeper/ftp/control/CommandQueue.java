package org.lockkeeper.ftp.control;

import io.netty.channel.Channel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.FtpRequest;
import org.lockkeeper.ftp.codec.FtpRequestDecoder;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.AfterReply;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandSpec.DuringTransfer;
import org.lockkeeper.ftp.data.ActiveTransfer;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.session.AbuseReport.Kind;
import org.lockkeeper.spi.session.DisconnectReason;

/**
 * Runs a session's commands one after the other: the next one begins when the reply to the last has gone out, so a client
 * that does not read its replies can't make the server hold many. All methods run on the event loop.
 */
final class CommandQueue {

    /** Pipelined commands beyond this wait in the client's own buffers. */
    private static final int MAX_WAITING = 32;

    /** A client that has not logged in and sends only nonsense is none. */
    private static final int MAX_ERRORS_BEFORE_LOGIN = 20;

    private final FtpSession session;
    private final Channel channel;
    private final FtpRequestDecoder decoder;
    private final Workers workers;
    private final Deque<FtpRequest> waiting = new ArrayDeque<>(2);
    private AfterReply afterReply = new AfterReply();
    private boolean busy;
    private volatile boolean closing;
    private long arrivedAt;
    private int errorsBeforeLogin;
    private int commandsBeforeLogin;
    private Runnable whenIdle;

    CommandQueue(FtpSession session, Channel channel, FtpRequestDecoder decoder, Workers workers) {
        this.session = session;
        this.channel = channel;
        this.decoder = decoder;
        this.workers = workers;
    }

    /** Whether any command has come. */
    boolean used() {
        return arrivedAt != 0;
    }

    boolean busy() {
        return busy;
    }

    AfterReply afterReply() {
        return afterReply;
    }

    /** Runs it when no command is at work: at once, or by the last one. */
    void whenIdle(Runnable cleanUp) {
        waiting.clear();
        if (busy) {
            whenIdle = cleanUp;
        } else {
            cleanUp.run();
        }
    }

    void received(FtpRequest request) {
        if (!duringTransfer(request)) {
            waiting.addLast(request);
        }
        if (waiting.size() >= MAX_WAITING) {
            channel.config().setAutoRead(false);
        }
        next();
    }

    /** Whether this request has a meaning of its own while a transfer is under way, and has been dealt with. */
    private boolean duringTransfer(FtpRequest request) {
        Optional<ActiveTransfer> transfer = session.transfer();
        Optional<CommandSpec> spec = Commands.TABLE.find(request.verb());
        if (transfer.isEmpty() || spec.isEmpty()) {
            return false;
        }
        if (spec.get().duringTransfer() == DuringTransfer.INTERRUPTS) {
            transfer.get().stop(ActiveTransfer.Stop.CLIENT);
            waiting.addFirst(request);
            return true;
        }
        // With an argument it is about files, and waits.
        if (spec.get().duringTransfer() == DuringTransfer.ANSWERS
                && request.argument().isEmpty()) {
            channel.writeAndFlush(new CommandCall(session, spec.get(), "").reply());
            return true;
        }
        return false;
    }

    /** Executes nothing more; from any thread. */
    void takeNoMore() {
        closing = true;
    }

    /** What came after the transfer command and before the transfer stood gets its meaning now. */
    void transferBegan() {
        List<FtpRequest> early = List.copyOf(waiting);
        waiting.clear();
        early.forEach(this::received);
    }

    private void next() {
        while (!busy && !closing && !waiting.isEmpty() && channel.isActive()) {
            busy = true;
            arrivedAt = System.nanoTime();
            afterReply = new AfterReply();
            execute(waiting.poll());
        }
        if (waiting.isEmpty()) {
            channel.config().setAutoRead(true);
        }
    }

    private void execute(FtpRequest request) {
        if (!session.state().loggedIn()
                && ++commandsBeforeLogin > session.site().limits().maxCommandsBeforeLogin()) {
            hangUp("too many commands before login");
            return;
        }
        Optional<FtpReply> defect = CommandChecks.defect(request);
        if (defect.isPresent()) {
            refuse(defect.get());
            return;
        }
        Optional<CommandSpec> spec = Commands.TABLE.find(request.verb());
        if (spec.isEmpty()) {
            unknown(request);
            return;
        }
        Optional<FtpReply> refusal =
                CommandChecks.refusal(spec.get(), request, session.state().loggedIn());
        if (refusal.isPresent()) {
            refuse(refusal.get());
        } else {
            run(spec.get(), request.argument());
        }
    }

    private void unknown(FtpRequest request) {
        if (CommandChecks.isHttp(request)) {
            EngineLog.LOG.disconnected(session.site().name(), session.client(), "it speaks HTTP");
            session.abused(Kind.BAD_COMMANDS);
            session.close(DisconnectReason.PROTOCOL_VIOLATION);
            end();
        } else {
            refuse(FtpReply.of(ReplyCode.SYNTAX, "Unknown command."));
        }
    }

    private void refuse(FtpReply reply) {
        if (!session.state().loggedIn() && ++errorsBeforeLogin > MAX_ERRORS_BEFORE_LOGIN) {
            hangUp("too many bad commands before login");
            return;
        }
        finish(reply);
    }

    private void hangUp(String why) {
        EngineLog.LOG.disconnected(session.site().name(), session.client(), why);
        session.abused(Kind.BAD_COMMANDS);
        session.close(FtpReply.of(ReplyCode.UNAVAILABLE, "Too many commands."), DisconnectReason.PROTOCOL_VIOLATION);
        end();
    }

    private void run(CommandSpec spec, String argument) {
        CommandCall call = new CommandCall(session, spec, argument);
        switch (spec.execution()) {
            case INLINE -> finish(call.reply());
            case WORKER -> runOn(workers.commands(), call);
            case TRANSFER -> runOn(workers.transfers(), call);
            default -> throw new IllegalStateException("no way to run " + spec.execution());
        }
    }

    private void runOn(Executor executor, CommandCall call) {
        AfterReply after = afterReply;
        try {
            executor.execute(() -> {
                FtpReply reply = call.reply();
                backOnLoop(() -> finish(reply));
                after.task().ifPresent(Runnable::run);
            });
        } catch (RejectedExecutionException e) {
            EngineLog.LOG.turnedAway(session.site().name(), session.client(), "all workers are busy");
            session.state().closeOrigin();
            finish(FtpReply.of(ReplyCode.BUSY, "The server is too busy; try again later."));
        }
    }

    /** A command may outlive the event loops when the server stops: nobody hears its reply, but its session must end. */
    private void backOnLoop(Runnable finish) {
        try {
            channel.eventLoop().execute(finish);
        } catch (RejectedExecutionException e) {
            EngineLog.LOG.debugf("a command of %s outlived the server", session.client());
            end();
        }
    }

    private void finish(FtpReply reply) {
        session.transferEnds();
        long early = afterReply.notBefore().toNanos() - (System.nanoTime() - arrivedAt);
        if (early > 0) {
            channel.eventLoop().schedule(() -> write(reply), early, TimeUnit.NANOSECONDS);
        } else {
            write(reply);
        }
    }

    private void write(FtpReply reply) {
        channel.writeAndFlush(reply).addListener(written -> replied());
    }

    private void replied() {
        if (afterReply.close().isPresent()) {
            session.close(afterReply.close().get());
            end();
            return;
        }
        switch (afterReply.tlsChange()) {
            case START -> startTls();
            case STOP -> session.stopTls(false, this::idle);
            case CLEAR -> session.stopTls(true, this::idle);
            default -> idle();
        }
    }

    private void startTls() {
        if (!waiting.isEmpty() || decoder.hasBytesWaiting()) {
            EngineLog.LOG.injectionRefused(session.site().name(), session.client());
            session.abused(Kind.INJECTION);
            session.close(DisconnectReason.PROTOCOL_VIOLATION);
            end();
            return;
        }
        session.startTls();
        idle();
    }

    /** The connection closes, which may take a while under TLS; no further command is executed. */
    private void end() {
        closing = true;
        idle();
    }

    private void idle() {
        busy = false;
        session.commandEnded();
        if (whenIdle != null) {
            whenIdle.run();
            whenIdle = null;
        }
        if (!closing) {
            next();
        }
    }
}
