package org.lockkeeper.ftp.command.transfer;

import java.io.IOException;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.data.ActiveTransfer;
import org.lockkeeper.ftp.data.DataChannel;
import org.lockkeeper.ftp.data.TransferPump;
import org.lockkeeper.ftp.vfs.FileLocks;
import org.lockkeeper.ftp.vfs.FileProblem;
import org.lockkeeper.ftp.vfs.JailedFile;
import org.lockkeeper.ftp.vfs.UploadFile;
import org.lockkeeper.ftp.vfs.VirtualPath;
import org.lockkeeper.spi.config.ProtocolSwitches.UploadPolicy;
import org.lockkeeper.spi.session.TransferDirection;

/**
 * STOR, APPE and STOU. What is there already stays untouched until the data connection stands: an upload that never begins
 * destroys nothing.
 */
final class Upload extends FileTransfer {

    private final Kind kind;

    Upload(Kind kind) {
        this.kind = kind;
    }

    @Override
    Prepared prepare(CommandContext context, VirtualPath named, long restart) throws IOException {
        boolean resume = kind == Kind.APPEND || restart > 0;
        boolean unique = kind == Kind.UNIQUE;
        // STOU's argument, if there is one, is only a wish (RFC 959 section 4.1.3).
        VirtualPath path =
                unique ? context.state().files().unusedName(context.state().folder()) : named;
        JailedFile file = context.state().files().writable(path, resume);
        TransferDirection direction = resume ? TransferDirection.APPEND : TransferDirection.UPLOAD;
        // RFC 1123 section 4.1.2.9 gives the text of STOU's 150.
        String opening = unique ? "FILE: " + path.name() : OPENING;
        FileLocks.Lock lock = context.fileLocks().lock(file.path());
        try {
            long offset = offset(file, restart);
            return new Prepared(direction, path, file.path(), offset, opening, lock, (channel, transfer) -> {
                write(context, file, offset, channel, transfer);
            });
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private void write(
            CommandContext context, JailedFile file, long offset, DataChannel channel, ActiveTransfer transfer)
            throws IOException {
        UploadPolicy policy = context.site().protocol().uploads();
        UploadBudget budget = UploadBudget.of(context.state(), file, offset, policy.atomic(), transfer);
        try (UploadFile target = UploadFile.open(file, offset, kind == Kind.UNIQUE, policy)) {
            boolean ascii = context.state().options().ascii();
            TransferPump.upload(
                    channel, target.channel(), offset, ascii, context.state().uploads(), budget);
            target.complete();
        } finally {
            budget.settle();
        }
    }

    /** STOR starts at the offset of REST, or at 0; APPE at the file's end, and ignores REST. */
    private long offset(JailedFile file, long restart) throws IOException {
        long size = file.size();
        long offset = kind == Kind.APPEND ? size : restart;
        if (offset > size) {
            throw new FileProblem(FileProblem.Kind.BAD_OFFSET);
        }
        return offset;
    }

    /** Which of the three. */
    enum Kind {
        STORE,
        APPEND,
        UNIQUE
    }
}
