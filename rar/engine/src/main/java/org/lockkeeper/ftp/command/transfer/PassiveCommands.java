package org.lockkeeper.ftp.command.transfer;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.data.PassiveListener;

/** PASV and EPSV. */
final class PassiveCommands {

    private PassiveCommands() {}

    static FtpReply passive(CommandContext context, String argument) throws IOException {
        if (context.state().extendedPassiveOnly()) {
            return FtpReply.of(ReplyCode.BAD_SEQUENCE, "EPSV ALL was said; PASV is refused.");
        }
        if (!(context.local().getAddress() instanceof Inet4Address)) {
            return FtpReply.of(ReplyCode.NOT_ACCEPTED, "PASV is for IPv4 only; use EPSV.");
        }
        byte[] address = advertisedAddress(context).getAddress();
        return listen(context, port -> FtpReply.of(ReplyCode.PASSIVE, passiveText(address, port)));
    }

    static FtpReply extendedPassive(CommandContext context, String argument) {
        return switch (argument.toUpperCase(Locale.ROOT)) {
            case "" -> listen(context, PassiveCommands::extendedReply);
            case "ALL" -> onlyExtended(context);
            case "1" -> ofFamily(context, true);
            case "2" -> ofFamily(context, false);
            default -> FtpReply.of(ReplyCode.NOT_ACCEPTED, "Protocol not served, use (1,2)");
        };
    }

    private static FtpReply onlyExtended(CommandContext context) {
        context.state().allowOnlyExtendedPassive();
        return FtpReply.of(ReplyCode.OK, "Only EPSV from now on.");
    }

    /** A data connection comes over the protocol of the control connection: its peer's address is checked. */
    private static FtpReply ofFamily(CommandContext context, boolean four) {
        if (context.local().getAddress() instanceof Inet4Address != four) {
            return FtpReply.of(ReplyCode.NOT_ACCEPTED, "Protocol not reachable here, use (" + (four ? 2 : 1) + ")");
        }
        return listen(context, PassiveCommands::extendedReply);
    }

    private static FtpReply extendedReply(int port) {
        return FtpReply.of(ReplyCode.EXTENDED_PASSIVE, "Entering extended passive mode (|||" + port + "|)");
    }

    private static FtpReply listen(CommandContext context, Answer answer) {
        context.state().closeOrigin();
        try {
            PassiveListener listener = PassiveListener.open(
                    context.local().getAddress(), context.site().passive().ports());
            context.state().origin(listener);
            return answer.forPort(listener.port());
        } catch (IOException e) {
            return FtpReply.of(ReplyCode.NO_DATA_CONNECTION, "No passive port is free; try again later.");
        }
    }

    private static InetAddress advertisedAddress(CommandContext context) throws IOException {
        String advertised = context.site().passive().advertisedAddress().orElse("");
        return advertised.isEmpty() ? context.local().getAddress() : InetAddress.getByName(advertised);
    }

    /** RFC 1123 section 4.1.2.6: clients look for the digits, most of them within the parentheses. */
    private static String passiveText(byte[] address, int port) {
        return "Entering passive mode (%d,%d,%d,%d,%d,%d)"
                .formatted(
                        address[0] & 0xff,
                        address[1] & 0xff,
                        address[2] & 0xff,
                        address[3] & 0xff,
                        port >> 8,
                        port & 0xff);
    }

    @FunctionalInterface
    private interface Answer {
        FtpReply forPort(int port);
    }
}
