package org.lockkeeper.ftp.command.file;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandSpec.Execution;
import org.lockkeeper.ftp.vfs.FtpTime;
import org.lockkeeper.ftp.vfs.VirtualPath;

/** Times, space and sizes: MFMT and MFF (draft-somers-ftp-mfxx), ALLO, AVBL and DSIZ (draft-peterson-streamlined-ftp). */
public final class AttributeCommands {

    private AttributeCommands() {}

    /** Their entries in the table. */
    public static List<CommandSpec> all() {
        return List.of(
                onFile("MFMT", AttributeCommands::modificationTime)
                        .requires("<YYYYMMDDHHMMSS> <path>")
                        .feature("MFMT"),
                onFile("MFF", AttributeCommands::facts)
                        .requires("modify=<YYYYMMDDHHMMSS>; <path>")
                        .feature("MFF modify;"),
                onFile("ALLO", AttributeCommands::allocate).requires("<bytes>"),
                onFile("AVBL", AttributeCommands::available).takes("[<folder>]").feature("AVBL"),
                onFile("DSIZ", new FolderSizeHandler())
                        .takes("[<folder>]")
                        .on(Execution.TRANSFER)
                        .feature("DSIZ"));
    }

    private static CommandSpec onFile(String verb, CommandHandler handler) {
        return CommandSpec.of(verb, handler).on(Execution.WORKER);
    }

    private static FtpReply modificationTime(CommandContext context, String argument) throws IOException {
        int space = argument.indexOf(' ');
        if (space < 0) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "MFMT takes a time and a path.");
        }
        return setModified(context, argument.substring(0, space), argument.substring(space + 1));
    }

    private static FtpReply facts(CommandContext context, String argument) throws IOException {
        int space = argument.indexOf(' ');
        String facts = space < 0 ? "" : argument.substring(0, space).toLowerCase(Locale.ROOT);
        if (!facts.matches("modify=[0-9.]+;")) {
            return FtpReply.of(ReplyCode.BAD_PARAMETER, "Only the fact modify can be set.");
        }
        String time = facts.substring("modify=".length(), facts.length() - 1);
        return setModified(context, time, argument.substring(space + 1));
    }

    private static FtpReply setModified(CommandContext context, String time, String name) throws IOException {
        try {
            Instant modified = FtpTime.parse(time);
            VirtualPath path = context.state().resolve(name);
            context.state().files().setModified(path, modified);
            return FtpReply.of(ReplyCode.FILE_STATUS, "Modify=" + FtpTime.format(modified) + "; " + path);
        } catch (DateTimeException e) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "The time is not YYYYMMDDHHMMSS[.sss].");
        }
    }

    /** Nothing is reserved, but a file that can't fit is refused before it is sent. */
    private static FtpReply allocate(CommandContext context, String argument) throws IOException {
        if (!argument.matches("\\d{1,18}( R \\d{1,18})?")) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "ALLO takes a number of bytes.");
        }
        long wanted = Long.parseLong(argument.split(" ")[0]);
        long left = context.state().files().available(context.state().folder());
        return wanted <= left
                ? FtpReply.of(ReplyCode.OK, "There is room.")
                : FtpReply.of(ReplyCode.NO_SPACE, "There is no room for that.");
    }

    private static FtpReply available(CommandContext context, String argument) throws IOException {
        VirtualPath folder = context.state().resolve(argument);
        return FtpReply.of(
                ReplyCode.FILE_STATUS, Long.toString(context.state().files().available(folder)));
    }
}
