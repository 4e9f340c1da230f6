package org.lockkeeper.ftp.control;

import java.io.IOException;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.Printable;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandSpec;
import org.lockkeeper.ftp.command.FileReplies;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.vfs.FileErrors;
import org.lockkeeper.ftp.vfs.FileProblem;

/** One command on its way through its handler; there is a reply, whatever happens. */
final class CommandCall {

    private final FtpSession session;
    private final CommandSpec spec;
    private final String argument;

    CommandCall(FtpSession session, CommandSpec spec, String argument) {
        this.session = session;
        this.spec = spec;
        this.argument = argument;
    }

    FtpReply reply() {
        try {
            return spec.handler().handle(session, argument);
        } catch (IOException e) {
            return fileProblem(FileErrors.translate(e));
        } catch (RuntimeException e) {
            EngineLog.LOG.commandFailed(session.site().name(), spec.verb(), e);
            return FtpReply.of(ReplyCode.LOCAL_ERROR, "The server failed; its log has the reason.");
        }
    }

    /** What the client is not told in full stands in the log. */
    private FtpReply fileProblem(FileProblem problem) {
        if (problem.kind() == FileProblem.Kind.OTHER) {
            String user = session.info().user().orElse("");
            EngineLog.LOG.fileOperationFailed(
                    session.site().name(),
                    spec.verb(),
                    Printable.of(argument),
                    user,
                    Printable.of(String.valueOf(problem.getCause())));
        }
        return FileReplies.of(problem);
    }
}
