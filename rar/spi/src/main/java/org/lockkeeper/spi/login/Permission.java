package org.lockkeeper.spi.login;

/** What a user may do in a folder. */
public enum Permission {
    /** See names and facts. */
    LIST,
    /** Read files. */
    DOWNLOAD,
    /** Make and overwrite files. */
    UPLOAD,
    /** Add to files, and resume uploads. */
    APPEND,
    /** Remove files. */
    DELETE,
    /** Change names, of files and folders. */
    RENAME,
    /** Make folders. */
    CREATE_FOLDER,
    /** Remove folders. */
    DELETE_FOLDER,
    /** See files whose name begins with a dot. */
    SEE_HIDDEN
}
