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
 * HOST (RFC 7151). A listener serves one Site, so the name chooses nothing yet; it must be one of the Site's own, and the one
 * that the client has given in its TLS handshake.
 */
final class HostHandler implements CommandHandler {

    @Override
    public FtpReply handle(CommandContext context, String argument) {
        String name = argument.toLowerCase(Locale.ROOT);
        if (name.matches("[^\\[\\]:]*:\\d*|\\[.*]:\\d*")) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "HOST takes no port.");
        }
        boolean known = isAddress(name) ? isOwnAddress(context, name) : isOwnName(context, name);
        if (!known || contradictsHandshake(context, name)) {
            return FtpReply.of(ReplyCode.BAD_PARAMETER, "That host is not served here.");
        }
        return FtpReply.of(ReplyCode.READY, "Host accepted.");
    }

    private static boolean isAddress(String name) {
        return name.startsWith("[") || ActiveTarget.literal(name).isPresent();
    }

    private static boolean isOwnAddress(CommandContext context, String name) {
        String literal = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        byte[] own = context.local().getAddress().getAddress();
        return ActiveTarget.literal(literal)
                .filter(octets -> Arrays.equals(octets, own))
                .isPresent();
    }

    private static boolean isOwnName(CommandContext context, String name) {
        List<String> names = context.site().hosts().names();
        return names.isEmpty() || names.contains(name);
    }

    private static boolean contradictsHandshake(CommandContext context, String name) {
        List<String> indicated =
                context.controlSession().map(TlsSessions::serverNames).orElse(List.of());
        return !indicated.isEmpty() && !indicated.contains(name);
    }
}
