package org.lockkeeper.ftp.command.login;

import java.io.IOException;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.vfs.UserFileSystem;
import org.lockkeeper.spi.login.RefusalReason;
import org.lockkeeper.spi.login.UserGrant;

/** Makes a user at home whom the business tier has let in. */
final class Welcome {

    private Welcome() {}

    /** The reply: {@code code}, or why he can't come in after all. */
    static FtpReply of(CommandContext context, UserGrant grant, int code) {
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
        return FtpReply.of(code, "Logged in.");
    }
}
