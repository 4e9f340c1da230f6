package org.lockkeeper.ftp.command;

import java.io.IOException;
import org.lockkeeper.ftp.codec.FtpReply;

/** What a command does, after the table's checks have passed. */
@FunctionalInterface
public interface CommandHandler {

    /**
     * Does it.
     *
     * @return the one final reply
     * @throws IOException from the file system; told to the client as its kind says
     */
    FtpReply handle(CommandContext context, String argument) throws IOException;
}
