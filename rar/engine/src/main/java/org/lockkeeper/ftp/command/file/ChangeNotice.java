package org.lockkeeper.ftp.command.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.lockkeeper.ftp.codec.Printable;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.logging.EngineLog;
import org.lockkeeper.ftp.logging.RootCause;
import org.lockkeeper.ftp.vfs.VirtualPath;
import org.lockkeeper.spi.login.UserGrant;
import org.lockkeeper.spi.session.FileChange;

/**
 * Tells the business tier of a change before the client gets its reply. The change is done by then: where nobody takes
 * the notice, the log has it and the client is told the truth.
 */
final class ChangeNotice {

    private ChangeNotice() {}

    static void tell(CommandContext context, FileChange.Kind kind, VirtualPath path, Path file) {
        tell(context, kind, path, Optional.empty(), file);
    }

    static void renamed(CommandContext context, VirtualPath from, VirtualPath to, Path file) {
        tell(context, FileChange.Kind.RENAMED, from, Optional.of(to.toString()), file);
    }

    private static void tell(
            CommandContext context, FileChange.Kind kind, VirtualPath path, Optional<String> target, Path file) {
        try {
            context.endpoint()
                    .fileChanged(new FileChange(context.info(), kind, path.toString(), target, file, Instant.now()));
        } catch (RuntimeException e) {
            String user = context.state().grant().map(UserGrant::user).orElse("");
            EngineLog.LOG.changeNotRecorded(kind, Printable.of(path.toString()), user, Printable.of(RootCause.of(e)));
            EngineLog.LOG.debug("change not recorded", e);
        }
    }
}
