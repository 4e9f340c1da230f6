package org.lockkeeper.ftp.command.transfer;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.ftp.address.Networks;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.data.PassiveListener;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.config.SiteConfiguration.AdvertisedAddress;
import org.lockkeeper.spi.config.SiteConfiguration.PassiveMode;

/** PASV and EPSV. */
final class PassiveCommands {

    private PassiveCommands() {}

    static FtpReply passive(CommandContext context, String argument) {
        if (context.state().extendedPassiveOnly()) {
            return FtpReply.of(ReplyCode.BAD_SEQUENCE, "EPSV ALL was said; PASV is refused.");
        }
        if (!(context.peers().local().getAddress() instanceof Inet4Address)) {
            return FtpReply.of(ReplyCode.NOT_ACCEPTED, "PASV is for IPv4 only; use EPSV.");
        }
        String name = advertisedName(context);
        try {
            InetAddress address = name.isEmpty()
                    ? context.peers().local().getAddress()
                    : context.hostAddresses().find(name);
            return listen(context, port -> FtpReply.of(ReplyCode.PASSIVE, passiveText(address.getAddress(), port)));
        } catch (UnknownHostException e) {
            EngineLog.LOG.passiveAddressUnknown(context.site().name(), name, e.getMessage());
            return FtpReply.of(ReplyCode.NO_DATA_CONNECTION, "The address for PASV is not known; use EPSV.");
        }
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
        if (context.peers().local().getAddress() instanceof Inet4Address != four) {
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
                    context.peers().bound(),
                    context.site().passive().ports(),
                    context.peers().proxies());
            context.state().origin(listener);
            return answer.forPort(listener.port());
        } catch (IOException e) {
            return FtpReply.of(ReplyCode.NO_DATA_CONNECTION, "No passive port is free; try again later.");
        }
    }

    /** Literal or host name; empty for the address that the client has reached. */
    private static String advertisedName(CommandContext context) {
        InetAddress client = context.client().getAddress();
        PassiveMode passive = context.site().passive();
        return passive.byNetwork().stream()
                .filter(rule -> new Networks(List.of(rule.network())).contain(client))
                .map(AdvertisedAddress::address)
                .findFirst()
                .or(passive::advertisedAddress)
                .orElse("");
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
