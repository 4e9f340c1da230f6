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
        Path file = context.state().files().writable(path, resume);
        long offset = offset(file, restart);
        boolean ascii = context.state().options().ascii();
        TransferDirection direction = resume ? TransferDirection.APPEND : TransferDirection.UPLOAD;
        // RFC 1123 section 4.1.2.9 gives the text of STOU's 150.
        String opening = unique ? "FILE: " + path.name() : OPENING;
        return new Prepared(direction, path, file, offset, opening, (channel, transfer) -> {
            try (FileChannel target = open(context, file)) {
                if (kind == Kind.STORE) {
                    target.truncate(offset);
                }
                TransferPump.upload(channel, target, offset, ascii, transfer);
            }
        });
    }

    /** STOR starts at the offset of REST, or at 0; APPE at the file's end, and ignores REST. */
    private long offset(Path file, long restart) throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        long offset = kind == Kind.APPEND ? size : restart;
        if (offset > size) {
            throw new FileProblem(FileProblem.Kind.BAD_OFFSET);
        }
        return offset;
    }

    private FileChannel open(CommandContext context, Path file) throws IOException {
        return kind == Kind.UNIQUE
                ? context.state().files().openNew(file)
                : context.state().files().openForWriting(file);
    }

    /** Which of the three. */
    enum Kind {
        STORE,
        APPEND,
        UNIQUE
    }
}
