package org.lockkeeper.ftp.command.transfer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.data.ActiveTarget;

/**
 * PORT and EPRT. Only the client's own address, as a literal, and no port below 1024: anything else would let a client have
 * others attacked by this server (RFC 2577 section 3).
 */
final class ActiveCommands {

    private static final int LOWEST_PORT = 1_024;
    private static final Pattern PORT =
            Pattern.compile("(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3})");
    private static final Pattern EPRT = Pattern.compile("([\\x21-\\x7e])(\\d{1,3})\\1([0-9a-fA-F.:]+)\\1(\\d{1,5})\\1");

    private ActiveCommands() {}

    static FtpReply port(CommandContext context, String argument) {
        Matcher match = PORT.matcher(argument);
        if (!match.matches()) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "PORT takes h1,h2,h3,h4,p1,p2.");
        }
        byte[] octets = new byte[6];
        for (int i = 0; i < octets.length; i++) {
            int value = Integer.parseInt(match.group(i + 1));
            if (value > 255) {
                return FtpReply.of(ReplyCode.BAD_ARGUMENT, "A number is above 255.");
            }
            octets[i] = (byte) value;
        }
        int port = (octets[4] & 0xff) << 8 | octets[5] & 0xff;
        return target(context, address(new byte[] {octets[0], octets[1], octets[2], octets[3]}), port);
    }

    /** RFC 2428 section 2: network 1 is IPv4, 2 is IPv6; any printable character delimits. */
    static FtpReply extendedPort(CommandContext context, String argument) {
        Matcher match = EPRT.matcher(argument);
        if (!match.matches()) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "EPRT takes |1|address|port|.");
        }
        String network = match.group(2);
        if (!network.equals("1") && !network.equals("2")) {
            return FtpReply.of(ReplyCode.NOT_ACCEPTED, "Protocol not served, use (1,2)");
        }
        int length = network.equals("1") ? 4 : 16;
        Optional<byte[]> address = ActiveTarget.literal(match.group(3)).filter(octets -> octets.length == length);
        int port = Integer.parseInt(match.group(4));
        return address.isPresent()
                ? target(context, address(address.get()), port)
                : FtpReply.of(ReplyCode.BAD_ARGUMENT, "The address is none of that protocol.");
    }

    private static FtpReply target(CommandContext context, Optional<InetAddress> address, int port) {
        context.state().closeOrigin();
        if (context.state().extendedPassiveOnly()) {
            return FtpReply.of(ReplyCode.BAD_SEQUENCE, "EPSV ALL was said; active mode is refused.");
        }
        if (!context.site().protocol().activeMode()) {
            return FtpReply.of(ReplyCode.NOT_IMPLEMENTED, "Active mode is off here; use EPSV or PASV.");
        }
        InetAddress client = context.client().getAddress();
        if (address.isEmpty() || !address.get().equals(client) || port < LOWEST_PORT || port > 65_535) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "Only your own address and a port of 1024 or more.");
        }
        context.state().origin(new ActiveTarget(context.peers().bound(), new InetSocketAddress(client, port)));
        return FtpReply.of(ReplyCode.OK, "I will connect there.");
    }

    private static Optional<InetAddress> address(byte[] octets) {
        try {
            return Optional.of(InetAddress.getByAddress(octets));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
