package org.lockkeeper.ftp.data;

import java.io.IOException;

/** There is no data connection; nothing has been moved. */
public final class NoConnectionException extends IOException {

    NoConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
