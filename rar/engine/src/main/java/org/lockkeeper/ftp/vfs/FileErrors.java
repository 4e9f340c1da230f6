package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Tells the system's errors apart. */
public final class FileErrors {

    private FileErrors() {}

    /** The same error, as something that can be told to a client. */
    public static FileProblem translate(IOException error) {
        if (error instanceof FileProblem problem) {
            return problem;
        }
        return new FileProblem(kind(error), error);
    }

    private static FileProblem.Kind kind(IOException error) {
        if (error instanceof NoSuchFileException) {
            return FileProblem.Kind.NOT_FOUND;
        } else if (error instanceof AccessDeniedException) {
            return FileProblem.Kind.DENIED;
        } else if (error instanceof FileAlreadyExistsException) {
            return FileProblem.Kind.EXISTS;
        } else if (error instanceof DirectoryNotEmptyException) {
            return FileProblem.Kind.NOT_EMPTY;
        } else if (error instanceof NotDirectoryException) {
            return FileProblem.Kind.NOT_A_FOLDER;
        }
        return isNoSpace(error) ? FileProblem.Kind.NO_SPACE : FileProblem.Kind.OTHER;
    }

    /** The JDK has no type for ENOSPC and EDQUOT: only the system's text tells. */
    private static boolean isNoSpace(IOException error) {
        String text = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("quota exceeded") || text.contains("not enough space");
    }
}
