package org.lockkeeper.ftp.command.login;

import java.util.Optional;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.spi.login.LoginResult;

/**
 * USER. Where the client has shown a certificate, the business tier is asked whether it is enough: 232 (RFC 4217 section
 * 9). If not, the answer is the 331 that everybody gets, whatever the reason.
 */
final class UserHandler implements CommandHandler {

    @Override
    public FtpReply handle(CommandContext context, String name) {
        if (context.state().loggedIn()) {
            return FtpReply.of(ReplyCode.BAD_SEQUENCE, "Already logged in; use REIN first.");
        }
        if (!context.controlProtected() && !context.site().clearLoginAllowed()) {
            return FtpReply.of(ReplyCode.NOT_LOGGED_IN, "Protect this connection with AUTH TLS first.");
        }
        return Credentials.chain(context).isEmpty() ? askForPassword(context, name) : decide(context, name);
    }

    private static FtpReply decide(CommandContext context, String name) {
        try {
            LoginResult result = context.endpoint().login(Credentials.of(context, name, Optional.empty()));
            return result instanceof LoginResult.Granted granted
                    ? welcome(context, granted)
                    : askForPassword(context, name);
        } catch (RuntimeException e) {
            return Undecided.reply(context, name, e);
        }
    }

    private static FtpReply welcome(CommandContext context, LoginResult.Granted granted) {
        FtpReply reply = Welcome.of(context, granted.grant(), ReplyCode.LOGGED_IN_BY_CERTIFICATE);
        context.state().loggedInByCertificate(context.state().loggedIn());
        return reply;
    }

    private static FtpReply askForPassword(CommandContext context, String name) {
        context.state().userName(name);
        return FtpReply.of(ReplyCode.NEED_PASSWORD, "Password required.");
    }
}
