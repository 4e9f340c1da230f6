package org.lockkeeper.ftp.command.login;

import java.time.Duration;
import java.util.Optional;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.Printable;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.spi.login.LoginResult;
import org.lockkeeper.spi.login.Secret;
import org.lockkeeper.spi.session.DisconnectReason;

/**
 * PASS. Every refusal has the same text and comes the same time after the command, so that a client can't tell a wrong
 * password from an account that does not exist.
 */
final class PasswordHandler implements CommandHandler {

    private static final FtpReply REFUSED = FtpReply.of(ReplyCode.NOT_LOGGED_IN, "Login incorrect.");

    @Override
    public FtpReply handle(CommandContext context, String password) {
        Optional<String> user = context.state().userName();
        if (context.state().loggedInByCertificate()) {
            return FtpReply.of(ReplyCode.SUPERFLUOUS, "Your certificate was enough.");
        }
        if (context.state().loggedIn() || user.isEmpty()) {
            return FtpReply.of(ReplyCode.BAD_SEQUENCE, "Send USER first.");
        }
        context.state().userName(null);
        return decide(context, user.get(), password);
    }

    private static FtpReply decide(CommandContext context, String user, String password) {
        try (Secret secret = Secret.of(password)) {
            LoginResult result = context.endpoint().login(Credentials.of(context, user, Optional.of(secret)));
            if (result instanceof LoginResult.Granted granted) {
                return Welcome.of(context, granted.grant(), ReplyCode.LOGGED_IN);
            }
            return refuse(context, user, (LoginResult.Refused) result);
        } catch (RuntimeException e) {
            return Undecided.reply(context, user, e);
        }
    }

    private static FtpReply refuse(CommandContext context, String user, LoginResult.Refused refused) {
        EngineLog.LOG.loginRefused(context.site().name(), Printable.of(user), context.client(), refused.reason());
        context.afterReply().notBefore(longer(context.site().limits().refusedLoginDelay(), refused.delay()));
        if (context.state().countRefusedLogin() >= context.site().limits().maxLoginAttempts()) {
            context.afterReply().close(DisconnectReason.PROTOCOL_VIOLATION);
        }
        return REFUSED;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
