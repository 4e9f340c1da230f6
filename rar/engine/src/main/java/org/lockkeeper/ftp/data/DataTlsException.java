package org.lockkeeper.ftp.data;

import java.io.IOException;

/** The data connection's TLS is not what policy wants; the message is for the client. */
public final class DataTlsException extends IOException {

    DataTlsException(String message, Throwable cause) {
        super(message, cause);
    }
}
