package org.lockkeeper.ftp.command.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandSpec.Execution;
import org.lockkeeper.ftp.command.HashAlgorithm;
import org.lockkeeper.ftp.command.TransferOptions.ByteRange;
import org.lockkeeper.ftp.vfs.VirtualPath;

/**
 * HASH and RANG (draft-bryan-ftpext-hash), and the older verbs, one an algorithm. They read whole files: each on a thread
 * of its own like a transfer, and ABOR ends it.
 */
public final class HashCommands {

    private HashCommands() {}

    /** Their entries in the table. */
    public static List<CommandSpec> all() {
        List<CommandSpec> all = new ArrayList<>();
        all.add(CommandSpec.of("HASH", HashCommands::hash)
                .requires("<path>")
                .on(Execution.TRANSFER)
                .features(context -> List.of(feature(context))));
        all.add(CommandSpec.of("RANG", HashCommands::range)
                .requires("<first byte> <last byte>")
                .feature("RANG STREAM"));
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            all.add(CommandSpec.of(algorithm.verb(), (context, argument) -> checksum(context, algorithm, argument))
                    .requires("<path> [<first byte> [<end>]]")
                    .on(Execution.TRANSFER)
                    .feature(algorithm.verb()));
        }
        return all;
    }

    private static String feature(CommandContext context) {
        return Arrays.stream(HashAlgorithm.values())
                .map(a -> a.label() + (a == context.state().options().hashAlgorithm() ? "*" : ""))
                .collect(Collectors.joining(";", "HASH ", ""));
    }

    /** Both ends are told and inclusive in RANG; 1 0 takes it back. */
    private static FtpReply range(CommandContext context, String argument) {
        if (!argument.matches("\\d{1,18} \\d{1,18}")) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "RANG takes the first and the last byte.");
        }
        long first = Long.parseLong(argument.split(" ")[0]);
        long last = Long.parseLong(argument.split(" ")[1]);
        if (first == 1 && last == 0) {
            context.state().options().range(null);
            return FtpReply.of(ReplyCode.PENDING, "The range is the whole file again.");
        }
        if (last < first) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "The range runs backwards.");
        }
        context.state().options().range(new ByteRange(first, last + 1));
        return FtpReply.of(ReplyCode.PENDING, "The range is set for the next HASH.");
    }

    private static FtpReply hash(CommandContext context, String argument) throws IOException {
        HashAlgorithm algorithm = context.state().options().hashAlgorithm();
        Optional<ByteRange> range = context.state().options().takeRange();
        VirtualPath path = context.state().resolve(argument);
        return Checksum.of(context, path, algorithm, range)
                .map(sum -> FtpReply.of(
                        ReplyCode.FILE_STATUS,
                        algorithm.label() + " " + sum.range().first() + "-"
                                + Math.max(sum.range().first(), sum.range().end() - 1) + " " + sum.hex() + " "
                                + path.name()))
                .orElseGet(HashCommands::ended);
    }

    private static FtpReply checksum(CommandContext context, HashAlgorithm algorithm, String argument)
            throws IOException {
        ChecksumArgument parsed = ChecksumArgument.parse(argument);
        VirtualPath path = context.state().resolve(parsed.path());
        return Checksum.of(context, path, algorithm, parsed.range())
                .map(sum -> FtpReply.of(ReplyCode.FILE_OK, sum.hex()))
                .orElseGet(HashCommands::ended);
    }

    private static FtpReply ended() {
        return FtpReply.of(ReplyCode.ABORTED, "The computation was ended.");
    }
}
