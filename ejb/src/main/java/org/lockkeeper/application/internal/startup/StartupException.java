package org.lockkeeper.application.internal.startup;

/** The server cannot start as it was told to; the message is for the operator. */
public class StartupException extends RuntimeException {

    StartupException(String message) {
        super(message);
    }

    StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
