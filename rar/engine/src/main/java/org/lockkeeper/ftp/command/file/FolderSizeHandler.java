package org.lockkeeper.ftp.command.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.command.CommandHandler;
import org.lockkeeper.ftp.data.ActiveTransfer;
import org.lockkeeper.ftp.vfs.FileProblem;
import org.lockkeeper.ftp.vfs.UserFileSystem;
import org.lockkeeper.ftp.vfs.VirtualPath;

/** DSIZ: the bytes of all files below a folder. May take long: ABOR ends it, and so does a great number of entries, or of levels. */
final class FolderSizeHandler implements CommandHandler {

    /** Beyond this nobody waits for the answer any more. */
    private static final long MAX_ENTRIES = 1_000_000;

    @Override
    public FtpReply handle(CommandContext context, String argument) throws IOException {
        VirtualPath folder = context.state().resolve(argument);
        context.state().files().requireFolder(folder);
        ActiveTransfer work = new ActiveTransfer(Optional.empty(), folder.toString());
        context.transferBegins(work);
        int deepest = folder.names().size() + context.site().limits().listingDepth();
        return new Walk(context.state().files(), work, deepest).sum(folder);
    }

    private static final class Walk {

        private final UserFileSystem files;
        private final ActiveTransfer work;
        private final Deque<VirtualPath> folders = new ArrayDeque<>();
        private final int deepest;
        private long bytes;

        Walk(UserFileSystem files, ActiveTransfer work, int deepest) {
            this.deepest = deepest;
            this.files = files;
            this.work = work;
        }

        FtpReply sum(VirtualPath root) throws IOException {
            folders.add(root);
            while (!folders.isEmpty()) {
                VirtualPath folder = folders.pop();
                files.list(folder, entry -> {
                    count();
                    if (entry.folder()) {
                        enter(folder.resolve(entry.name()));
                    }
                    bytes += entry.size();
                });
                if (work.stopped().isPresent()) {
                    return FtpReply.of(ReplyCode.ABORTED, "The count was ended.");
                }
            }
            return FtpReply.of(ReplyCode.FILE_STATUS, Long.toString(bytes));
        }

        private void enter(VirtualPath folder) throws FileProblem {
            if (folder.names().size() > deepest) {
                throw new FileProblem(FileProblem.Kind.DENIED);
            }
            folders.push(folder);
        }

        private void count() throws FileProblem {
            work.moved(1);
            if (work.bytes() > MAX_ENTRIES) {
                throw new FileProblem(FileProblem.Kind.DENIED);
            }
        }
    }
}
