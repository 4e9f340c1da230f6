package org.lockkeeper.domain.password;

/** So many passwords are being checked that this one did not get its turn in time; the client may try again later. */
public class PasswordHasherBusyException extends RuntimeException {

    /** With a numbered message. */
    public PasswordHasherBusyException(String message) {
        super(message);
    }
}
