package org.lockkeeper.ftp.vfs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;

/** Tells the system's errors apart. */
public final class FileErrors {

    /** ENOSPC and EDQUOT; a path through a file (ENOTDIR) or through links that never end (ELOOP); ENAMETOOLONG. */
    private static final Map<String, FileProblem.Kind> TEXTS = Map.of(
            "no space left", FileProblem.Kind.NO_SPACE,
            "not enough space", FileProblem.Kind.NO_SPACE,
            "quota exceeded", FileProblem.Kind.NO_SPACE,
            "not a directory", FileProblem.Kind.NOT_FOUND,
            "too many levels of symbolic links", FileProblem.Kind.NOT_FOUND,
            "name too long", FileProblem.Kind.BAD_NAME);

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
        return byText(String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT));
    }

    /** The JDK has no type for these: only the system's text tells. */
    private static FileProblem.Kind byText(String text) {
        return TEXTS.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(FileProblem.Kind.OTHER);
    }
}
