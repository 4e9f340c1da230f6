package org.lockkeeper.ftp.command.login;

import java.util.List;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.AfterReply.TlsChange;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.CommandSpec.Execution;
import org.lockkeeper.ftp.command.CommandSpec.Phase;
import org.lockkeeper.spi.session.DisconnectReason;

/** Getting in and out. */
public final class LoginCommands {

    private LoginCommands() {}

    /** Their entries in the table. */
    public static List<CommandSpec> all() {
        return List.of(
                CommandSpec.of("USER", new UserHandler())
                        .always()
                        .requires("<user name>")
                        .on(Execution.WORKER),
                CommandSpec.of("PASS", new PasswordHandler())
                        .always()
                        .takes("<password>")
                        .on(Execution.WORKER),
                CommandSpec.of("HOST", new HostHandler())
                        .in(Phase.BEFORE_LOGIN)
                        .requires("<host name>")
                        .feature("HOST"),
                CommandSpec.of("REIN", LoginCommands::reinitialize).always(),
                CommandSpec.of("QUIT", LoginCommands::quit).always());
    }

    private static FtpReply reinitialize(CommandContext context, String argument) {
        boolean cleared = context.controlSession().isPresent() && !context.controlProtected();
        context.loggedOut();
        context.state().reset(context.implicitTls());
        context.forgetHost();
        if (cleared) {
            context.afterReply().close(DisconnectReason.CLIENT_QUIT);
            return FtpReply.of(ReplyCode.UNAVAILABLE, "After CCC there is no new login here; connect again.");
        }
        if (context.controlSession().isPresent() && !context.implicitTls()) {
            context.afterReply().change(TlsChange.STOP);
        }
        return FtpReply.of(ReplyCode.READY, "Ready for a new user.");
    }

    private static FtpReply quit(CommandContext context, String argument) {
        context.afterReply().close(DisconnectReason.CLIENT_QUIT);
        return FtpReply.of(ReplyCode.GOODBYE, "Goodbye.");
    }
}
