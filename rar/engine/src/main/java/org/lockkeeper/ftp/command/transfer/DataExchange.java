package org.lockkeeper.ftp.command.transfer;

import java.io.IOException;
import java.util.Optional;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.TransferOptions;
import org.lockkeeper.ftp.data.ActiveTransfer;
import org.lockkeeper.ftp.data.DataChannel;
import org.lockkeeper.ftp.data.DataConnector;
import org.lockkeeper.ftp.data.DataOrigin;
import org.lockkeeper.ftp.data.DataProtection;
import org.lockkeeper.ftp.data.DeflatedChannel;
import org.lockkeeper.ftp.data.StreamFormatException;
import org.lockkeeper.ftp.vfs.FileProblem;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.session.TransferDirection;

/**
 * One use of a data connection: 150, the connection, its protection, the bytes, both ends' goodbyes, and how it all
 * went. There is one ending, whatever happens.
 */
public final class DataExchange {

    private final CommandContext context;
    private final ActiveTransfer transfer;
    private final boolean upload;

    private DataExchange(CommandContext context, ActiveTransfer transfer, boolean upload) {
        this.context = context;
        this.transfer = transfer;
        this.upload = upload;
    }

    /** For a listing, or a download, or an upload. */
    static DataExchange of(CommandContext context, Optional<TransferDirection> direction, String path) {
        boolean upload = direction.filter(d -> d != TransferDirection.DOWNLOAD).isPresent();
        return new DataExchange(context, new ActiveTransfer(direction, path), upload);
    }

    /** For a listing. */
    public static DataExchange listing(CommandContext context, String path) {
        return of(context, Optional.empty(), path);
    }

    /**
     * Why the exchange may not even begin: the level of protection is judged here, not at PASV (RFC 4217 section 9), and
     * before any 1xx.
     */
    public static Optional<FtpReply> refusal(CommandContext context) {
        boolean required = !context.site().clearDataAllowed()
                || context.state()
                        .grant()
                        .map(UserGrant::dataProtectionRequired)
                        .orElse(false);
        if (required && !context.state().protectedData()) {
            context.state().closeOrigin();
            return Optional.of(FtpReply.of(
                    ReplyCode.PROTECTION_REQUIRED, "Data connections must be protected; send PROT P first."));
        }
        return Optional.empty();
    }

    /** Runs it to its ending; blocks. */
    public Ending run(Work work) {
        return run("Opening the data connection.", work);
    }

    /** The same, with a text of its own in the 150. */
    Ending run(String opening, Work work) {
        Optional<DataOrigin> origin = context.state().takeOrigin();
        if (origin.isEmpty()) {
            return Ending.refused(
                    FtpReply.of(ReplyCode.NO_DATA_CONNECTION, "Say first where data goes: EPSV, PASV, EPRT or PORT."));
        }
        try {
            context.transferBegins(transfer);
            context.preliminary(FtpReply.of(ReplyCode.OPENING_DATA, opening));
            DataChannel channel = connector(origin.get()).connect(transfer, upload);
            return move(compressed(channel), work);
        } catch (IOException | RuntimeException e) {
            origin.get().close();
            return Ending.failed(transfer, e);
        }
    }

    private DataChannel compressed(DataChannel channel) {
        TransferOptions options = context.state().options();
        return options.compressed() ? new DeflatedChannel(channel, options.compressionLevel()) : channel;
    }

    /** Moved so far. */
    long bytes() {
        return transfer.bytes();
    }

    private Ending move(DataChannel channel, Work work) {
        try {
            work.move(channel, transfer);
            if (upload) {
                channel.answerEnd();
            } else {
                channel.endOutput();
            }
            context.afterReply().run(() -> goodbye(channel));
            return Ending.completed(transfer, channel.tls());
        } catch (IOException | RuntimeException e) {
            Ending ending = Ending.failed(transfer, e, channel.tls());
            hangUp(channel, e);
            return ending;
        }
    }

    /** Where only the file is at fault, the connection ends in good order: a client whose TLS was cut resumes no more. */
    private void hangUp(DataChannel channel, Exception reason) {
        boolean sound = reason instanceof FileProblem || reason instanceof StreamFormatException;
        if (sound && transfer.stopped().isEmpty()) {
            channel.answerEnd();
            context.afterReply().run(() -> goodbye(channel));
        } else {
            channel.close();
            channel.release();
        }
    }

    /** Waits for the client's end, so that no reset takes away what it has not read yet. */
    private void goodbye(DataChannel channel) {
        try {
            channel.drainAndClose();
        } finally {
            channel.release();
        }
    }

    private DataConnector connector(DataOrigin origin) {
        return new DataConnector(
                origin, context.client().getAddress(), context.site().limits().dataConnectTimeout(), protection());
    }

    private Optional<DataProtection> protection() {
        if (!context.state().protectedData()) {
            return Optional.empty();
        }
        return Optional.of(new DataProtection(
                context.site(),
                context.tls().orElseThrow(),
                context.controlSession().orElseThrow(),
                context::dataHandshakeFinished));
    }

    /** What is done with the data connection. */
    @FunctionalInterface
    public interface Work {
        /** Moves the bytes. */
        void move(DataChannel channel, ActiveTransfer transfer) throws IOException;
    }
}
