package org.lockkeeper.ftp.command.transfer;

import java.util.List;
import java.util.Locale;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandSpec.DuringTransfer;
import org.lockkeeper.ftp.command.CommandSpec.Execution;

/** Transfers and their parameters. */
public final class TransferCommands {

    private TransferCommands() {}

    /** Their entries in the table. */
    public static List<CommandSpec> all() {
        return List.of(
                CommandSpec.of("TYPE", TransferCommands::type).always().requires("A | I"),
                CommandSpec.of("MODE", TransferCommands::mode)
                        .always()
                        .requires("S | Z")
                        .feature("MODE Z"),
                CommandSpec.of("STRU", TransferCommands::structure).always().requires("F"),
                CommandSpec.of("PASV", PassiveCommands::passive).on(Execution.WORKER),
                CommandSpec.of("EPSV", PassiveCommands::extendedPassive)
                        .takes("[1 | 2 | ALL]")
                        .on(Execution.WORKER)
                        .feature("EPSV"),
                CommandSpec.of("PORT", ActiveCommands::port).requires("<h1,h2,h3,h4,p1,p2>"),
                CommandSpec.of("EPRT", ActiveCommands::extendedPort)
                        .requires("<|1|address|port|>")
                        .features(context -> context.site().protocol().activeMode() ? List.of("EPRT") : List.of()),
                CommandSpec.of("REST", TransferCommands::restart)
                        .requires("<offset>")
                        .feature("REST STREAM"),
                transfer("RETR", new Download()),
                transfer("STOR", new Upload(Upload.Kind.STORE)),
                transfer("APPE", new Upload(Upload.Kind.APPEND)),
                transfer("STOU", new Upload(Upload.Kind.UNIQUE)).takes("[<path>]"),
                CommandSpec.of("ABOR", TransferCommands::abort).during(DuringTransfer.INTERRUPTS));
    }

    private static CommandSpec transfer(String verb, CommandHandler handler) {
        return CommandSpec.of(verb, handler).requires("<path>").on(Execution.TRANSFER);
    }

    private static FtpReply type(CommandContext context, String argument) {
        return switch (argument.toUpperCase(Locale.ROOT)) {
            case "A", "A N" -> set(context, true, "Type is A.");
            case "I", "L 8" -> set(context, false, "Type is I.");
            default -> FtpReply.of(ReplyCode.BAD_PARAMETER, "Only TYPE A and I are served.");
        };
    }

    private static FtpReply set(CommandContext context, boolean ascii, String text) {
        context.state().options().ascii(ascii);
        return FtpReply.of(ReplyCode.OK, text);
    }

    private static FtpReply mode(CommandContext context, String argument) {
        return switch (argument.toUpperCase(Locale.ROOT)) {
            case "S" -> compress(context, false, "Mode is S.");
            case "Z" -> compress(context, true, "Mode is Z.");
            default -> FtpReply.of(ReplyCode.BAD_PARAMETER, "Only MODE S and Z are served.");
        };
    }

    private static FtpReply compress(CommandContext context, boolean compressed, String text) {
        context.state().options().compressed(compressed);
        return FtpReply.of(ReplyCode.OK, text);
    }

    private static FtpReply structure(CommandContext context, String argument) {
        return argument.equalsIgnoreCase("F")
                ? FtpReply.of(ReplyCode.OK, "Structure is F.")
                : FtpReply.of(ReplyCode.BAD_PARAMETER, "Only STRU F is served.");
    }

    /** RFC 3659 section 5: any offset up to 2^63-1, checked by the command that uses it. */
    private static FtpReply restart(CommandContext context, String argument) {
        if (!argument.matches("\\d{1,19}")) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "REST takes an offset in bytes.");
        }
        try {
            context.state().options().restart(Long.parseLong(argument));
        } catch (NumberFormatException e) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "The offset is too large.");
        }
        return FtpReply.of(ReplyCode.PENDING, "Restarting at " + argument + "; send STOR or RETR.");
    }

    /** The transfer, if there was one, has been stopped and has got its own reply before this command's turn. */
    private static FtpReply abort(CommandContext context, String argument) {
        context.state().closeOrigin();
        return FtpReply.of(ReplyCode.TRANSFER_COMPLETE, "No transfer is under way any more.");
    }
}
