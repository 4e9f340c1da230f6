package org.lockkeeper.ftp.command.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.Printable;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.logging.RootCause;
import org.lockkeeper.ftp.vfs.FileLocks;
import org.lockkeeper.ftp.vfs.VirtualPath;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.session.TransferDirection;
import org.lockkeeper.spi.session.TransferReport;
import org.lockkeeper.spi.session.TransferReport.Outcome;

/** What uploads and downloads have in common: the checks before, the exchange, the record after. */
abstract class FileTransfer implements CommandHandler {

    @Override
    public final FtpReply handle(CommandContext context, String argument) throws IOException {
        long offset = context.state().options().takeRestart();
        Optional<FtpReply> refusal = DataExchange.refusal(context);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!context.state().countTransfer()) {
            context.state().closeOrigin();
            return FtpReply.of(ReplyCode.BUSY, "This session has had as many transfers as it may; log in again.");
        }
        VirtualPath path = context.state().resolve(argument);
        try (Prepared prepared = prepare(context, path, offset)) {
            return transfer(context, prepared);
        } catch (IOException e) {
            context.state().closeOrigin();
            throw e;
        }
    }

    /** Checks what can be checked before 150, and touches nothing. */
    abstract Prepared prepare(CommandContext context, VirtualPath path, long offset) throws IOException;

    private static FtpReply transfer(CommandContext context, Prepared prepared) {
        String path = prepared.path().toString();
        Instant started = Instant.now();
        long began = System.nanoTime();
        DataExchange exchange = DataExchange.of(context, Optional.of(prepared.direction()), path);
        Ending ending = exchange.run(prepared.opening(), prepared.work());
        if (!ending.begun()) {
            return ending.reply();
        }
        TransferReport report = new TransferReport(
                context.info(),
                prepared.direction(),
                path,
                prepared.file(),
                prepared.offset(),
                exchange.bytes(),
                started,
                // Clocks are set while transfers run; this one is not.
                Duration.ofNanos(System.nanoTime() - began),
                ending.outcome(),
                ending.detail(),
                ending.tls());
        return record(context, report) ? ending.reply() : unrecorded(report, ending);
    }

    private static boolean record(CommandContext context, TransferReport report) {
        String user = context.state().grant().map(UserGrant::user).orElse("");
        if (report.outcome() != Outcome.COMPLETED) {
            EngineLog.LOG.transferFailed(
                    context.site().name(),
                    report.direction(),
                    Printable.of(report.path()),
                    user,
                    report.outcome(),
                    report.bytes(),
                    Printable.of(report.detail()));
        }
        try {
            context.endpoint().transferFinished(report);
            return true;
        } catch (RuntimeException e) {
            EngineLog.LOG.notRecorded(Printable.of(report.path()), user, Printable.of(RootCause.of(e)));
            EngineLog.LOG.debug("transfer not recorded", e);
            return false;
        }
    }

    /** An upload that nobody has a record of must be sent again; a download has done its work. */
    private static FtpReply unrecorded(TransferReport report, Ending ending) {
        boolean upload = report.direction() != TransferDirection.DOWNLOAD;
        return upload && ending.reply().positive()
                ? FtpReply.of(ReplyCode.LOCAL_ERROR, "The file came whole but could not be recorded; send it again.")
                : ending.reply();
    }

    /** The usual text of a 150. */
    static final String OPENING = "Opening the data connection.";

    /**
     * A transfer that may begin.
     *
     * @param direction for the record
     * @param path as the client sees it
     * @param file on the server
     * @param opening text of the 150
     * @param offset where it begins
     * @param lock given back when it is over
     * @param work that moves the bytes
     */
    record Prepared(
            TransferDirection direction,
            VirtualPath path,
            Path file,
            long offset,
            String opening,
            FileLocks.Lock lock,
            DataExchange.Work work)
            implements AutoCloseable {

        @Override
        public void close() {
            lock.close();
        }
    }
}
