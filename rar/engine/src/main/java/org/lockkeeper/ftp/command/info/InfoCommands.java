package org.lockkeeper.ftp.command.info;

import java.util.List;
import java.util.Locale;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandSpec;

/** What the server tells of itself. */
public final class InfoCommands {

    private InfoCommands() {}

    /** Their entries in the table. */
    public static List<CommandSpec> all() {
        return List.of(
                CommandSpec.of("FEAT", InfoCommands::features).always(),
                CommandSpec.of("HELP", InfoCommands::help).always().takes("[<command>]"),
                CommandSpec.of("NOOP", InfoCommands::nothing).always(),
                CommandSpec.of("OPTS", InfoCommands::options)
                        .always()
                        .requires("UTF8 ON")
                        .feature("UTF8"),
                CommandSpec.of("SYST", InfoCommands::system).always());
    }

    private static FtpReply features(CommandContext context, String argument) {
        return FtpReply.of(ReplyCode.STATUS, "Features:", context.commands().features(context), "End");
    }

    private static FtpReply help(CommandContext context, String verb) {
        if (verb.isEmpty()) {
            String verbs = String.join(
                    " ",
                    context.commands().all().stream().map(CommandSpec::verb).toList());
            return FtpReply.of(ReplyCode.HELP, "Commands:", List.of(verbs), "End");
        }
        return context.commands()
                .find(verb.toUpperCase(Locale.ROOT))
                .map(spec -> FtpReply.of(ReplyCode.HELP, ("Syntax: " + spec.verb() + " " + spec.syntax()).strip()))
                .orElse(FtpReply.of(ReplyCode.NOT_IMPLEMENTED, "There is no such command."));
    }

    private static FtpReply nothing(CommandContext context, String argument) {
        return FtpReply.of(ReplyCode.OK, "Done.");
    }

    /** Names are UTF-8 anyway; OFF can't be served. */
    private static FtpReply options(CommandContext context, String argument) {
        return switch (argument.toUpperCase(Locale.ROOT)) {
            case "UTF8 ON", "UTF8", "UTF-8 ON" -> FtpReply.of(ReplyCode.OK, "Names are UTF-8.");
            case "UTF8 OFF" -> FtpReply.of(ReplyCode.BAD_PARAMETER, "Names are always UTF-8.");
            default -> FtpReply.of(ReplyCode.BAD_ARGUMENT, "No such option.");
        };
    }

    /** The name that makes clients expect {@code ls -l} from LIST. */
    private static FtpReply system(CommandContext context, String argument) {
        return FtpReply.of(ReplyCode.SYSTEM_TYPE, "UNIX Type: L8");
    }
}
