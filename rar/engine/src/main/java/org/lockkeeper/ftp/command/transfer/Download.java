package org.lockkeeper.ftp.command.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.lockkeeper.ftp.command.CommandContext;
import org.lockkeeper.ftp.data.Throttle;
import org.lockkeeper.ftp.data.TransferPump;
import org.lockkeeper.ftp.vfs.FileLocks;
import org.lockkeeper.ftp.vfs.FileProblem;
import org.lockkeeper.ftp.vfs.JailedFile;
import org.lockkeeper.ftp.vfs.VirtualPath;
import org.lockkeeper.spi.session.TransferDirection;

/** RETR. */
final class Download extends FileTransfer {

    @Override
    Prepared prepare(CommandContext context, VirtualPath path, long offset) throws IOException {
        JailedFile file = context.state().files().readable(path);
        long size = file.size();
        if (offset > size) {
            throw new FileProblem(FileProblem.Kind.BAD_OFFSET);
        }
        if (size > context.state().grant().orElseThrow().limits().maxDownloadBytes()) {
            throw new FileProblem(FileProblem.Kind.TOO_LARGE);
        }
        Throttle throttle = context.state().downloads();
        boolean ascii = context.state().options().ascii();
        return new Prepared(
                TransferDirection.DOWNLOAD, path, file.path(), offset, OPENING, FileLocks.NONE, (channel, transfer) -> {
                    try (FileChannel source = file.openForReading()) {
                        TransferPump.download(source, offset, ascii, channel, throttle, bytes -> {
                            transfer.moved(bytes);
                            throttle.take(bytes, transfer);
                        });
                    }
                });
    }
}
