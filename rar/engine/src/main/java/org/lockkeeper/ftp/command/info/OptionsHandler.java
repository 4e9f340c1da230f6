package org.lockkeeper.ftp.command.info;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.command.HashAlgorithm;
import org.lockkeeper.ftp.vfs.Fact;

/** OPTS (RFC 2389 section 4): of UTF8, MLST (RFC 3659 section 7.9), HASH and MODE Z. */
final class OptionsHandler implements CommandHandler {

    @Override
    public FtpReply handle(CommandContext context, String argument) {
        String[] words = argument.split(" ", 2);
        String value = words.length < 2 ? "" : words[1].trim();
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case "UTF8", "UTF-8" -> utf8(value);
            case "MLST" -> facts(context, value);
            case "HASH" -> hash(context, value);
            case "MODE" -> compression(context, value);
            default -> FtpReply.of(ReplyCode.BAD_ARGUMENT, "No such option.");
        };
    }

    /** Names are UTF-8 anyway; OFF can't be served. */
    private static FtpReply utf8(String value) {
        return value.equalsIgnoreCase("OFF")
                ? FtpReply.of(ReplyCode.BAD_PARAMETER, "Names are always UTF-8.")
                : FtpReply.of(ReplyCode.OK, "Names are UTF-8.");
    }

    /** Unknown facts are left out, as the RFC has it; the reply tells what is left. */
    private static FtpReply facts(CommandContext context, String value) {
        List<String> names = Arrays.asList(value.toLowerCase(Locale.ROOT).split(";"));
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        Arrays.stream(Fact.values())
                .filter(fact -> names.contains(fact.label()))
                .forEach(facts::add);
        context.state().options().facts(facts);
        StringBuilder told = new StringBuilder("MLST OPTS");
        facts.forEach(fact ->
                told.append(told.length() == 9 ? " " : "").append(fact.label()).append(';'));
        return FtpReply.of(ReplyCode.OK, told.toString());
    }

    private static FtpReply hash(CommandContext context, String value) {
        if (value.isEmpty()) {
            return FtpReply.of(
                    ReplyCode.OK, context.state().options().hashAlgorithm().label());
        }
        Optional<HashAlgorithm> algorithm = HashAlgorithm.named(value);
        algorithm.ifPresent(context.state().options()::hashAlgorithm);
        return algorithm
                .map(chosen -> FtpReply.of(ReplyCode.OK, chosen.label()))
                .orElse(FtpReply.of(ReplyCode.BAD_PARAMETER, "Unknown algorithm."));
    }

    private static FtpReply compression(CommandContext context, String value) {
        if (!value.toUpperCase(Locale.ROOT).matches("Z LEVEL [1-9]")) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "OPTS MODE Z LEVEL takes 1 to 9.");
        }
        context.state().options().compressionLevel(value.charAt(value.length() - 1) - '0');
        return FtpReply.of(ReplyCode.OK, "The level is set.");
    }
}
