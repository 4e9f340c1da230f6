package org.lockkeeper.ftp.data;

import java.io.IOException;

/** The data connection broke; the file system has no part in it. */
public class ConnectionLostException extends IOException {

    ConnectionLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
