package org.lockkeeper.ftp.command.login;

import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.Printable;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.logging.RootCause;
import org.lockkeeper.spi.session.DisconnectReason;

/** The business tier could not decide: the client is told to come back. */
final class Undecided {

    private Undecided() {}

    static FtpReply reply(CommandContext context, String user, RuntimeException failure) {
        EngineLog.LOG.loginUndecided(context.site().name(), Printable.of(user), Printable.of(RootCause.of(failure)));
        EngineLog.LOG.debug("login undecided", failure);
        context.afterReply().close(DisconnectReason.SERVER_STOPPED);
        return FtpReply.of(ReplyCode.UNAVAILABLE, "Login is not possible at the moment; try again later.");
    }
}
