package org.lockkeeper.application;

import jakarta.ejb.ApplicationException;

/** What the caller wants does not go together with what there is: a name is taken, an object is in use. */
@ApplicationException(rollback = true)
public class ConflictException extends RuntimeException {

    /** A sentence for the administrator: what is in the way, and what to do. */
    public ConflictException(String message) {
        super(message);
    }
}
