package org.lockkeeper.application;

import jakarta.ejb.ApplicationException;

/** What the caller wants does not go together with another object as it is now. Nothing was changed. */
@ApplicationException(rollback = true)
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A sentence that names the other object, and says what to do. */
    public ConflictException(String message) {
        super(message);
    }
}
