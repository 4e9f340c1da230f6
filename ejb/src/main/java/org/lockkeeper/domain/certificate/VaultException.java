package org.lockkeeper.domain.certificate;

/** The vault's file or a key sealed with it cannot be used; the message names it and says what to do. */
public class VaultException extends RuntimeException {

    /** With a numbered message. */
    public VaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
