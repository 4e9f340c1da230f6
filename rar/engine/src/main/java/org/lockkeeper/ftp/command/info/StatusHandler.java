package org.lockkeeper.ftp.command.info;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.vfs.FileFacts;
import org.lockkeeper.ftp.vfs.ListingFormat;
import org.lockkeeper.ftp.vfs.VirtualPath;
import org.lockkeeper.spi.session.SessionInfo;
import org.lockkeeper.spi.session.TransferInfo;

/** STAT: the session, also while a transfer is under way; with a path a listing over the control connection. */
final class StatusHandler implements CommandHandler {

    /** What is more is for LIST. */
    private static final int MAX_LINES = 1_000;

    @Override
    public FtpReply handle(CommandContext context, String argument) throws IOException {
        return argument.isEmpty()
                ? session(context)
                : listing(context, context.state().resolve(argument));
    }

    private static FtpReply session(CommandContext context) {
        SessionInfo info = context.info();
        List<String> lines = new ArrayList<>();
        lines.add("Site " + info.site() + ", user " + info.user().orElse("none"));
        lines.add(info.tls()
                .map(tls -> "Control connection: " + tls.protocol() + " " + tls.cipherSuite())
                .orElse("Control connection: in clear"));
        lines.add("Data connections: " + (context.state().protectedData() ? "protected" : "in clear") + ", TYPE "
                + (context.state().options().ascii() ? "A" : "I"));
        info.transfer().map(StatusHandler::progress).ifPresent(lines::add);
        return FtpReply.of(ReplyCode.STATUS, "Status:", lines, "End");
    }

    private static String progress(TransferInfo transfer) {
        return transfer.direction() + " of " + transfer.path() + ": " + transfer.bytes() + " bytes so far";
    }

    private static FtpReply listing(CommandContext context, VirtualPath path) throws IOException {
        FileFacts facts = context.state().files().facts(path);
        ListingFormat format = ListingFormat.unix(Clock.systemUTC());
        if (!facts.folder()) {
            return FtpReply.of(ReplyCode.FILE_STATUS, "Status:", List.of(format.line(facts)), "End");
        }
        List<String> lines = new ArrayList<>();
        context.state().files().list(path, entry -> add(lines, format.line(entry)));
        return FtpReply.of(
                ReplyCode.FOLDER_STATUS,
                "Status:",
                lines,
                lines.size() < MAX_LINES ? "End" : "The rest is left out; use LIST");
    }

    private static void add(List<String> lines, String line) {
        if (lines.size() < MAX_LINES) {
            lines.add(line);
        }
    }
}
