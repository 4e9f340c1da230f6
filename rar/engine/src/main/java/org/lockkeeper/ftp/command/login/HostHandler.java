package org.lockkeeper.ftp.command.login;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.data.ActiveTarget;
import org.lockkeeper.ftp.tls.TlsSessions;

/**
 * HOST (RFC 7151): chooses the Site where several share an address and port. What was named in the TLS handshake can't be
 * contradicted, and under TLS it is too late for another Site: its policy was not the one in force at the handshake.
 */
final class HostHandler implements CommandHandler {

    @Override
    public FtpReply handle(CommandContext context, String argument) {
        String name = argument.toLowerCase(Locale.ROOT);
        if (name.matches("[^\\[\\]:]*:\\d*|\\[.*]:\\d*")) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "HOST takes no port.");
        }
        boolean refused = contradictsHandshake(context, name)
                || (isAddress(name) && !isOwnAddress(context, name))
                || !context.host(isAddress(name) ? "" : name);
        return refused
                ? FtpReply.of(ReplyCode.BAD_PARAMETER, "That host is not served here.")
                : FtpReply.of(ReplyCode.READY, context.site().greeting());
    }

    private static boolean isAddress(String name) {
        return name.startsWith("[") || ActiveTarget.literal(name).isPresent();
    }

    private static boolean isOwnAddress(CommandContext context, String name) {
        String literal = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        byte[] own = context.peers().local().getAddress().getAddress();
        return ActiveTarget.literal(literal)
                .filter(octets -> Arrays.equals(octets, own))
                .isPresent();
    }

    private static boolean contradictsHandshake(CommandContext context, String name) {
        List<String> indicated =
                context.controlSession().map(TlsSessions::serverNames).orElse(List.of());
        return !indicated.isEmpty() && !indicated.contains(name);
    }
}
