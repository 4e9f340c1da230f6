package org.lockkeeper.ftp.command.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandSpec.Execution;
import org.lockkeeper.ftp.vfs.FileFacts;
import org.lockkeeper.ftp.vfs.FtpTime;
import org.lockkeeper.ftp.vfs.VirtualPath;
import org.lockkeeper.spi.session.FileChange;

/** Files and folders by name. The X-verbs are what clients older than RFC 959 say (RFC 1123 section 4.1.3.1). */
public final class FileCommands {

    private FileCommands() {}

    /** Their entries in the table. */
    public static List<CommandSpec> all() {
        return List.of(
                CommandSpec.of("PWD", FileCommands::printFolder),
                CommandSpec.of("XPWD", FileCommands::printFolder),
                onFile("CWD", FileCommands::changeFolder),
                onFile("XCWD", FileCommands::changeFolder),
                CommandSpec.of("CDUP", FileCommands::folderUp).on(Execution.WORKER),
                CommandSpec.of("XCUP", FileCommands::folderUp).on(Execution.WORKER),
                onFile("MKD", FileCommands::makeFolder),
                onFile("XMKD", FileCommands::makeFolder),
                onFile("RMD", FileCommands::removeFolder),
                onFile("XRMD", FileCommands::removeFolder),
                onFile("DELE", FileCommands::delete),
                onFile("RNFR", FileCommands::renameFrom),
                onFile("RNTO", FileCommands::renameTo),
                onFile("SIZE", FileCommands::size).feature("SIZE"),
                onFile("MDTM", FileCommands::modificationTime).feature("MDTM"));
    }

    private static CommandSpec onFile(String verb, CommandHandler handler) {
        return CommandSpec.of(verb, handler).requires("<path>").on(Execution.WORKER);
    }

    private static FtpReply printFolder(CommandContext context, String argument) {
        return FtpReply.of(ReplyCode.PATH, quoted(context.state().folder()) + " is the working folder.");
    }

    private static FtpReply changeFolder(CommandContext context, String argument) throws IOException {
        VirtualPath folder = context.state().resolve(argument);
        context.state().files().requireFolder(folder);
        context.state().folder(folder);
        return FtpReply.of(ReplyCode.FILE_OK, quoted(folder) + " is the working folder now.");
    }

    private static FtpReply folderUp(CommandContext context, String argument) throws IOException {
        return changeFolder(context, "..");
    }

    private static FtpReply makeFolder(CommandContext context, String argument) throws IOException {
        VirtualPath folder = context.state().resolve(argument);
        Path made = context.state().files().makeFolder(folder);
        ChangeNotice.tell(context, FileChange.Kind.FOLDER_CREATED, folder, made);
        return FtpReply.of(ReplyCode.PATH, quoted(folder) + " was made.");
    }

    private static FtpReply removeFolder(CommandContext context, String argument) throws IOException {
        VirtualPath folder = context.state().resolve(argument);
        Path gone = context.state().files().removeFolder(folder);
        ChangeNotice.tell(context, FileChange.Kind.FOLDER_REMOVED, folder, gone);
        return FtpReply.of(ReplyCode.FILE_OK, "The folder was removed.");
    }

    private static FtpReply delete(CommandContext context, String argument) throws IOException {
        VirtualPath file = context.state().resolve(argument);
        Path gone = context.state().files().delete(file);
        ChangeNotice.tell(context, FileChange.Kind.DELETED, file, gone);
        return FtpReply.of(ReplyCode.FILE_OK, "The file was deleted.");
    }

    private static FtpReply renameFrom(CommandContext context, String argument) throws IOException {
        VirtualPath from = context.state().resolve(argument);
        context.state().files().requireRenamable(from);
        context.state().renameFrom(from);
        return FtpReply.of(ReplyCode.PENDING, "Send RNTO with the new name.");
    }

    private static FtpReply renameTo(CommandContext context, String argument) throws IOException {
        Optional<VirtualPath> from = context.state().takeRenameFrom();
        if (from.isEmpty()) {
            return FtpReply.of(ReplyCode.BAD_SEQUENCE, "Send RNFR first.");
        }
        VirtualPath to = context.state().resolve(argument);
        Path target = context.state().files().rename(from.get(), to);
        ChangeNotice.renamed(context, from.get(), to, target);
        return FtpReply.of(ReplyCode.FILE_OK, "Renamed.");
    }

    /** RFC 3659 section 4: what a transfer of the current type would send, which for text nobody knows beforehand. */
    private static FtpReply size(CommandContext context, String argument) throws IOException {
        if (context.state().options().ascii()) {
            return FtpReply.of(ReplyCode.FILE_UNAVAILABLE, "The size in TYPE A is not known; use TYPE I.");
        }
        FileFacts facts = file(context, argument);
        return facts.folder()
                ? FtpReply.of(ReplyCode.FILE_UNAVAILABLE, "Not a regular file.")
                : FtpReply.of(ReplyCode.FILE_STATUS, Long.toString(facts.size()));
    }

    private static FtpReply modificationTime(CommandContext context, String argument) throws IOException {
        return FtpReply.of(
                ReplyCode.FILE_STATUS, FtpTime.format(file(context, argument).modified()));
    }

    private static FileFacts file(CommandContext context, String argument) throws IOException {
        return context.state().files().facts(context.state().resolve(argument));
    }

    /** RFC 959 appendix II: a quote in the name is doubled. */
    private static String quoted(VirtualPath path) {
        return '"' + path.toString().replace("\"", "\"\"") + '"';
    }
}
