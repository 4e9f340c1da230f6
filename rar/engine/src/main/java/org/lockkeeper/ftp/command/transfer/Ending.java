package org.lockkeeper.ftp.command.transfer;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.FileReplies;
import org.lockkeeper.ftp.data.ActiveTransfer;
import org.lockkeeper.ftp.data.ConnectionLostException;
import org.lockkeeper.ftp.data.DataTlsException;
import org.lockkeeper.ftp.data.NoConnectionException;
import org.lockkeeper.ftp.data.StreamFormatException;
import org.lockkeeper.ftp.data.TruncatedException;
import org.lockkeeper.spi.session.TlsInfo;
import org.lockkeeper.spi.session.TransferReport.Outcome;

/**
 * How an exchange ended.
 *
 * @param outcome for the record
 * @param reply for the client
 * @param detail for the administrator; empty where all went well
 * @param tls of the data connection
 * @param begun whether a data connection was tried at all
 */
public record Ending(Outcome outcome, FtpReply reply, String detail, Optional<TlsInfo> tls, boolean begun) {

    static Ending refused(FtpReply reply) {
        return new Ending(Outcome.FAILED, reply, reply.lines().get(0), Optional.empty(), false);
    }

    static Ending completed(ActiveTransfer transfer, Optional<TlsInfo> tls) {
        FtpReply reply = FtpReply.of(ReplyCode.TRANSFER_COMPLETE, "Transfer complete, " + transfer.bytes() + " bytes.");
        return new Ending(Outcome.COMPLETED, reply, "", tls, true);
    }

    static Ending failed(ActiveTransfer transfer, Exception error) {
        return failed(transfer, error, Optional.empty());
    }

    static Ending failed(ActiveTransfer transfer, Exception error, Optional<TlsInfo> tls) {
        Optional<ActiveTransfer.Stop> stopped = transfer.stopped();
        if (stopped.isPresent()) {
            return stopped(stopped.get(), tls);
        }
        Outcome outcome = error instanceof TruncatedException ? Outcome.TRUNCATED : Outcome.FAILED;
        return new Ending(outcome, reply(error), String.valueOf(error.getMessage()), tls, true);
    }

    private static Ending stopped(ActiveTransfer.Stop stop, Optional<TlsInfo> tls) {
        Outcome outcome = stop == ActiveTransfer.Stop.STALLED ? Outcome.FAILED : Outcome.ABORTED;
        FtpReply reply = FtpReply.of(ReplyCode.ABORTED, "Transfer " + stop.text() + ".");
        return new Ending(outcome, reply, stop.text(), tls, true);
    }

    private static FtpReply reply(Exception error) {
        if (error instanceof DataTlsException) {
            return FtpReply.of(ReplyCode.NOT_ACCEPTED, error.getMessage());
        } else if (error instanceof SocketTimeoutException || error instanceof NoConnectionException) {
            return FtpReply.of(ReplyCode.NO_DATA_CONNECTION, "There is no data connection.");
        } else if (error instanceof StreamFormatException) {
            return FtpReply.of(ReplyCode.ABORTED, "The data can't be read: " + error.getMessage() + ".");
        } else if (isConnection(error)) {
            return FtpReply.of(ReplyCode.ABORTED, "The data connection broke; what came is not complete.");
        } else if (error instanceof IOException fileError) {
            return FileReplies.of(fileError);
        }
        return FtpReply.of(ReplyCode.LOCAL_ERROR, "The server failed; its log has the reason.");
    }

    private static boolean isConnection(Exception error) {
        return error instanceof ConnectionLostException
                || error instanceof SSLException
                || error instanceof SocketException;
    }
}
