package org.lockkeeper.ftp.command.listing;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandSpec.Execution;
import org.lockkeeper.ftp.vfs.Fact;
import org.lockkeeper.ftp.vfs.FileFacts;
import org.lockkeeper.ftp.vfs.ListingFormat;
import org.lockkeeper.ftp.vfs.VirtualPath;

/** What is in a folder. */
public final class ListingCommands {

    private ListingCommands() {}

    /** Their entries in the table. */
    public static List<CommandSpec> all() {
        return List.of(
                listing("LIST", new Listing(true, (c, folder) -> ListingFormat.unix(Clock.systemUTC()))),
                listing("NLST", new Listing(true, (c, folder) -> ListingFormat.names())),
                listing("MLSD", new Listing(false, ListingCommands::factsFormat)),
                CommandSpec.of("MLST", ListingCommands::facts)
                        .takes("[<path>]")
                        .on(Execution.WORKER)
                        .features(context -> List.of(factsFeature(context), "TVFS")));
    }

    private static CommandSpec listing(String verb, Listing handler) {
        return CommandSpec.of(verb, handler).takes("[<path>]").on(Execution.TRANSFER);
    }

    private static ListingFormat factsFormat(CommandContext context, VirtualPath folder) {
        return ListingFormat.facts(
                context.state().files().permissions(folder),
                context.state().options().facts());
    }

    /** The facts that are told carry a star (RFC 3659 section 7.8). */
    private static String factsFeature(CommandContext context) {
        return Arrays.stream(Fact.values())
                .map(fact -> fact.label() + (context.state().options().facts().contains(fact) ? "*;" : ";"))
                .collect(Collectors.joining("", "MLST ", ""));
    }

    /** RFC 3659 section 7.2: the name is the whole path here. */
    private static FtpReply facts(CommandContext context, String argument) throws IOException {
        VirtualPath path = context.state().resolve(argument);
        FileFacts facts = context.state().files().facts(path).named(path.toString());
        String line = factsFormat(context, path.parent()).line(facts);
        return FtpReply.of(ReplyCode.FILE_OK, "Facts:", List.of(line), "End");
    }
}
