package org.lockkeeper.ftp.command;

import java.io.IOException;
import java.util.Map;
import org.lockkeeper.ftp.codec.FtpReply;
import org.lockkeeper.ftp.codec.ReplyCode;
import org.lockkeeper.ftp.vfs.FileErrors;
import org.lockkeeper.ftp.vfs.FileProblem;
import org.lockkeeper.ftp.vfs.FileProblem.Kind;

/** What a client is told of a file operation that failed. */
public final class FileReplies {

    private static final Map<Kind, Integer> CODES = Map.of(
            Kind.QUOTA, ReplyCode.EXCEEDED,
            Kind.TOO_LARGE, ReplyCode.EXCEEDED,
            Kind.BAD_NAME, ReplyCode.NAME_REFUSED,
            Kind.BANNED, ReplyCode.NAME_REFUSED,
            Kind.BUSY, ReplyCode.BUSY,
            Kind.NO_SPACE, ReplyCode.NO_SPACE,
            Kind.BAD_OFFSET, ReplyCode.BAD_RESTART,
            Kind.OTHER, ReplyCode.LOCAL_ERROR);

    private FileReplies() {}

    /** The reply for any error of the file system. */
    public static FtpReply of(IOException error) {
        FileProblem problem = FileErrors.translate(error);
        return FtpReply.of(CODES.getOrDefault(problem.kind(), ReplyCode.FILE_UNAVAILABLE), problem.getMessage());
    }
}
