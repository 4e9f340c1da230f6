package org.lockkeeper.ftp.command.info;

import java.util.List;
import java.util.Locale;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandSpec.DuringTransfer;
import org.lockkeeper.ftp.command.CommandSpec.Execution;

/** What the server tells of itself. */
public final class InfoCommands {

    private InfoCommands() {}

    /** Their entries in the table. */
    public static List<CommandSpec> all() {
        return List.of(
                CommandSpec.of("FEAT", InfoCommands::features).always(),
                CommandSpec.of("HELP", InfoCommands::help).always().takes("[<command>]"),
                CommandSpec.of("NOOP", InfoCommands::nothing).always(),
                CommandSpec.of("OPTS", new OptionsHandler())
                        .always()
                        .requires("UTF8 ON | MLST <facts> | HASH <algorithm> | MODE Z LEVEL <level>")
                        .feature("UTF8"),
                CommandSpec.of("STAT", new StatusHandler())
                        .takes("[<path>]")
                        .on(Execution.WORKER)
                        .during(DuringTransfer.ANSWERS),
                CommandSpec.of("CLNT", InfoCommands::nothing)
                        .always()
                        .requires("<client>")
                        .feature("CLNT"),
                CommandSpec.of("LANG", InfoCommands::language)
                        .always()
                        .takes("[en]")
                        .feature("LANG EN*"),
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

    /** RFC 2640 section 4.1: replies are English. */
    private static FtpReply language(CommandContext context, String tag) {
        return tag.isEmpty() || tag.toLowerCase(Locale.ROOT).matches("en(-[a-z0-9]+)*")
                ? FtpReply.of(ReplyCode.OK, "Replies are in English.")
                : FtpReply.of(ReplyCode.BAD_PARAMETER, "Replies are in English only.");
    }

    /** The name that makes clients expect {@code ls -l} from LIST. */
    private static FtpReply system(CommandContext context, String argument) {
        return FtpReply.of(ReplyCode.SYSTEM_TYPE, "UNIX Type: L8");
    }
}
