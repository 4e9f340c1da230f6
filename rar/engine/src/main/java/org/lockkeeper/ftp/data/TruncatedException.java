package org.lockkeeper.ftp.data;

/** The client's stream ended, or was reset, before its close_notify: what came may not be all. */
public final class TruncatedException extends ConnectionLostException {

    TruncatedException(String message, Throwable cause) {
        super(message, cause);
    }
}
