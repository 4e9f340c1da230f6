package org.lockkeeper.ftp.command.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.data.TransferPump;
import org.lockkeeper.ftp.vfs.FileProblem;
import org.lockkeeper.ftp.vfs.VirtualPath;
import org.lockkeeper.spi.session.TransferDirection;

/**
 * STOR and APPE. What is there already stays untouched until the data connection stands: an upload that never begins
 * destroys nothing.
 */
final class Upload extends FileTransfer {

    private final boolean append;

    /** STOR starts at the offset of REST, or at 0; APPE at the file's end, and ignores REST. */
    Upload(boolean append) {
        this.append = append;
    }

    @Override
    Prepared prepare(CommandContext context, VirtualPath path, long restart) throws IOException {
        boolean resume = append || restart > 0;
        Path file = context.state().files().writable(path, resume);
        long size = Files.exists(file) ? Files.size(file) : 0;
        long offset = append ? size : restart;
        if (offset > size) {
            throw new FileProblem(FileProblem.Kind.BAD_OFFSET);
        }
        boolean ascii = context.state().options().ascii();
        TransferDirection direction = resume ? TransferDirection.APPEND : TransferDirection.UPLOAD;
        return new Prepared(direction, file, offset, (channel, transfer) -> {
            try (FileChannel target = context.state().files().openForWriting(file)) {
                if (!append) {
                    target.truncate(offset);
                }
                TransferPump.upload(channel, target, offset, ascii, transfer);
            }
        });
    }
}
