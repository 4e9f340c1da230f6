package org.lockkeeper.ftp.command.login;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.Printable;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.logging.RootCause;
import org.lockkeeper.ftp.tls.TlsSessions;
import org.lockkeeper.ftp.vfs.UserFileSystem;
import org.lockkeeper.spi.login.LoginRequest;
import org.lockkeeper.spi.login.LoginResult;
import org.lockkeeper.spi.login.RefusalReason;
import org.lockkeeper.spi.login.Secret;
import org.lockkeeper.spi.login.UserGrant;
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
        if (context.state().loggedIn() || user.isEmpty()) {
            return FtpReply.of(ReplyCode.BAD_SEQUENCE, "Send USER first.");
        }
        context.state().userName(null);
        return decide(context, user.get(), password);
    }

    private static FtpReply decide(CommandContext context, String user, String password) {
        try (Secret secret = Secret.of(password)) {
            LoginResult result = context.endpoint().login(request(context, user, secret));
            if (result instanceof LoginResult.Granted granted) {
                return welcome(context, granted.grant());
            }
            return refuse(context, user, (LoginResult.Refused) result);
        } catch (RuntimeException e) {
            EngineLog.LOG.loginUndecided(context.site().name(), Printable.of(user), Printable.of(RootCause.of(e)));
            EngineLog.LOG.debug("login undecided", e);
            context.afterReply().close(DisconnectReason.SERVER_STOPPED);
            return FtpReply.of(ReplyCode.UNAVAILABLE, "Login is not possible at the moment; try again later.");
        }
    }

    private static LoginRequest request(CommandContext context, String user, Secret secret) {
        return new LoginRequest(
                context.info(),
                user,
                Optional.of(secret),
                context.controlSession().map(TlsSessions::peerChain).orElse(List.of()));
    }

    private static FtpReply welcome(CommandContext context, UserGrant grant) {
        try {
            context.state().login(grant, UserFileSystem.open(grant, context.quotas()));
        } catch (IOException e) {
            EngineLog.LOG.homeUnusable(context.site().name(), grant.root(), grant.user(), e.toString());
            return FtpReply.of(ReplyCode.NOT_LOGGED_IN, "The home folder is not available; tell your administrator.");
        }
        if (!context.loggedIn(grant)) {
            context.state().reset(context.implicitTls());
            EngineLog.LOG.loginRefused(
                    context.site().name(), grant.user(), context.client(), RefusalReason.TOO_MANY_SESSIONS);
            return FtpReply.of(ReplyCode.NOT_LOGGED_IN, "You have as many sessions as you may; end one first.");
        }
        return FtpReply.of(ReplyCode.LOGGED_IN, "Logged in.");
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
