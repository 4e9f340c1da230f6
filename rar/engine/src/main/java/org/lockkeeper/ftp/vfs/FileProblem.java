package org.lockkeeper.ftp.vfs;

import java.io.IOException;

/** A file operation that can't be done, for a reason that the client may know. */
public final class FileProblem extends IOException {

    private final Kind kind;

    /** Without a system error behind it. */
    public FileProblem(Kind kind) {
        this(kind, null);
    }

    /** With the system's error, for the log. */
    public FileProblem(Kind kind, Throwable cause) {
        super(kind.text, cause);
        this.kind = kind;
    }

    /** What is the matter. */
    public Kind kind() {
        return kind;
    }

    /** What can be the matter; the text is for the client and tells nothing of what lies outside its root. */
    public enum Kind {
        /** Does not exist, or lies outside the root, which is the same to the client. */
        NOT_FOUND("No such file or folder."),
        /** The user lacks the permission, or the server process does. */
        DENIED("Permission denied."),
        /** Something of this name is there already. */
        EXISTS("A file or folder of this name exists already."),
        /** A folder was meant and it is none. */
        NOT_A_FOLDER("Not a folder."),
        /** A regular file was meant and it is none. */
        NOT_A_FILE("Not a regular file."),
        /** The folder still has something in it. */
        NOT_EMPTY("The folder is not empty."),
        /** The name can't be a file's name here. */
        BAD_NAME("This name is not allowed."),
        /** The name is of a type that may not be written. */
        BANNED("Files of this type are not allowed here."),
        /** Somebody else writes it at this moment. */
        BUSY("The file is being written; try again later."),
        /** The disk is full. */
        NO_SPACE("Not enough space left."),
        /** The user's quota is used up. */
        QUOTA("Your quota is used up."),
        /** The file is larger than the user may send or fetch. */
        TOO_LARGE("The file is larger than allowed."),
        /** The offset lies beyond the end of the file. */
        BAD_OFFSET("The restart offset lies beyond the end of the file."),
        /** Whatever else; the log knows. */
        OTHER("The file system reported an error; the server's log has it.");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }
}
