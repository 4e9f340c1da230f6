package org.lockkeeper.ftp.command.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.AfterReply.TlsChange;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.spi.login.UserGrant;

/** TLS on both channels. */
public final class SecurityCommands {

    /** SSL is what old clients say (MS-FTPS); it means TLS all the same. */
    private static final Set<String> MECHANISMS = Set.of("TLS", "TLS-C", "SSL");

    private SecurityCommands() {}

    /** Their entries in the table. */
    public static List<CommandSpec> all() {
        return List.of(
                CommandSpec.of("AUTH", SecurityCommands::auth)
                        .always()
                        .requires("TLS | SSL")
                        .features(context -> onlyWithTls(context, "AUTH TLS;TLS-C;SSL")),
                CommandSpec.of("PBSZ", SecurityCommands::bufferSize)
                        .always()
                        .requires("0")
                        .features(context -> onlyWithTls(context, "PBSZ")),
                CommandSpec.of("PROT", SecurityCommands::protection)
                        .always()
                        .requires("P | C")
                        .features(context -> onlyWithTls(context, "PROT")),
                CommandSpec.of("CCC", SecurityCommands::clearCommandChannel)
                        .always()
                        .features(context -> mayClear(context) ? List.of("CCC") : List.of()));
    }

    private static List<String> onlyWithTls(CommandContext context, String feature) {
        return context.tlsAvailable() ? List.of(feature) : List.of();
    }

    private static FtpReply auth(CommandContext context, String mechanism) {
        if (!MECHANISMS.contains(mechanism.toUpperCase(Locale.ROOT))) {
            return FtpReply.of(ReplyCode.BAD_PARAMETER, "Only AUTH TLS is served.");
        }
        if (context.controlProtected()) {
            return FtpReply.of(ReplyCode.BAD_SEQUENCE, "This connection is protected already.");
        }
        context.renewSite();
        if (!context.tlsAvailable()) {
            return FtpReply.of(ReplyCode.SECURITY_UNAVAILABLE, "TLS is not available here.");
        }
        if (!context.mayStartTls()) {
            return FtpReply.of(ReplyCode.SECURITY_UNAVAILABLE, "Too many handshakes at the moment; try again.");
        }
        context.loggedOut();
        context.state().reset(false);
        context.afterReply().change(TlsChange.START);
        return FtpReply.of(ReplyCode.AUTH_OK, "Proceed with the TLS handshake.");
    }

    private static FtpReply bufferSize(CommandContext context, String size) {
        if (!context.controlProtected()) {
            return FtpReply.of(ReplyCode.BAD_SEQUENCE, "AUTH must come first.");
        }
        if (!size.matches("\\d{1,10}")) {
            return FtpReply.of(ReplyCode.BAD_ARGUMENT, "PBSZ takes a number.");
        }
        context.state().agreeBufferSize();
        return FtpReply.of(ReplyCode.OK, "PBSZ=0");
    }

    private static FtpReply protection(CommandContext context, String level) {
        if (!context.controlProtected() || !context.state().bufferSizeAgreed()) {
            return FtpReply.of(ReplyCode.BAD_SEQUENCE, "AUTH and PBSZ must come first.");
        }
        return switch (level.toUpperCase(Locale.ROOT)) {
            case "P" -> set(context, true, "Data connections will be protected.");
            case "C" -> clear(context);
            case "S", "E" -> FtpReply.of(ReplyCode.LEVEL_UNSUPPORTED, "TLS has no such level; use P.");
            default -> FtpReply.of(ReplyCode.BAD_PARAMETER, "Unknown protection level.");
        };
    }

    private static FtpReply clear(CommandContext context) {
        boolean required =
                context.state().grant().map(UserGrant::dataProtectionRequired).orElse(false);
        if (required || !context.site().clearDataAllowed()) {
            return FtpReply.of(ReplyCode.POLICY, "Data connections must be protected here.");
        }
        return set(context, false, "Data connections will be in clear.");
    }

    private static boolean mayClear(CommandContext context) {
        return context.tlsAvailable() && context.site().protocol().clearCommandChannelAllowed();
    }

    /** Only after login: before it, whoever sits on the line could log in at will (RFC 4217 section 15). */
    private static FtpReply clearCommandChannel(CommandContext context, String argument) {
        if (!mayClear(context)) {
            return FtpReply.of(ReplyCode.SYNTAX, "CCC is not served here.");
        }
        if (!context.controlProtected()) {
            return FtpReply.of(ReplyCode.PROTECTION_MISSING, "This connection is in clear already.");
        }
        if (!context.state().loggedIn()) {
            return FtpReply.of(ReplyCode.POLICY, "Not before login.");
        }
        context.afterReply().change(TlsChange.CLEAR);
        return FtpReply.of(ReplyCode.OK, "TLS ends here; data connections stay as they are.");
    }

    private static FtpReply set(CommandContext context, boolean protectedData, String text) {
        context.state().protectedData(protectedData);
        return FtpReply.of(ReplyCode.OK, text);
    }
}
