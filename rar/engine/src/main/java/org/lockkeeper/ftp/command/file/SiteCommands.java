package org.lockkeeper.ftp.command.file;

import java.io.IOException;
import java.nio.file.attribute.PosixFilePermission;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandSpec.Execution;
import org.lockkeeper.ftp.vfs.FtpTime;

/** SITE, with the few subcommands that clients use; COMB. Each passes the same permission checks as any other. */
public final class SiteCommands {

    private SiteCommands() {}

    /** Their entries in the table. */
    public static List<CommandSpec> all() {
        return List.of(
                CommandSpec.of("SITE", SiteCommands::site)
                        .requires("HELP | CHMOD <mode> <path> | UTIME <time> <path>")
                        .on(Execution.WORKER),
                CommandSpec.of("COMB", new CombineHandler())
                        .requires("<target> <part> ...")
                        .on(Execution.TRANSFER)
                        .feature("COMB target;source_list"));
    }

    private static FtpReply site(CommandContext context, String argument) throws IOException {
        String[] words = argument.split(" ", 3);
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case "HELP" ->
                FtpReply.of(
                        ReplyCode.HELP,
                        "SITE commands:",
                        List.of("CHMOD <octal mode> <path>", "UTIME <YYYYMMDDhhmmss> <path>"),
                        "End");
            case "CHMOD" -> words.length == 3 ? changeMode(context, words[1], words[2]) : incomplete();
            case "UTIME" -> words.length == 3 ? setTime(context, words[1], words[2]) : incomplete();
            default -> FtpReply.of(ReplyCode.BAD_PARAMETER, "No such SITE command; SITE HELP lists them.");
        };
    }

    private static FtpReply incomplete() {
        return FtpReply.of(ReplyCode.BAD_ARGUMENT, "SITE HELP tells what it takes.");
    }

    private static FtpReply changeMode(CommandContext context, String mode, String name) throws IOException {
        if (!mode.matches("0?[0-7]{3}")) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "The mode is three octal digits.");
        }
        context.state().files().setMode(context.state().resolve(name), permissions(Integer.parseInt(mode, 8)));
        return FtpReply.of(ReplyCode.OK, "The mode was changed.");
    }

    /** The enum stands in the order of the bits, the highest first. */
    private static Set<PosixFilePermission> permissions(int bits) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            if ((bits & 0400 >> permission.ordinal()) != 0) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    private static FtpReply setTime(CommandContext context, String time, String name) throws IOException {
        try {
            Instant modified = FtpTime.parse(time.length() == 12 ? time + "00" : time);
            context.state().files().setModified(context.state().resolve(name), modified);
            return FtpReply.of(ReplyCode.OK, "The time was changed.");
        } catch (DateTimeException e) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "The time is not YYYYMMDDhhmm[ss].");
        }
    }
}
