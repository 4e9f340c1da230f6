package org.lockkeeper.ftp.data;

import java.io.IOException;

/** What came over a sound connection is not in the format that was agreed on. */
public final class StreamFormatException extends IOException {

    StreamFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
